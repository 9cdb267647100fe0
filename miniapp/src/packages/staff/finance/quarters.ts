import { civilDate } from '@huiqi/shared/workday'

export interface Quarter {
  readonly year: number
  /** 1 … 4. */
  readonly quarter: number
}

/** The quarter it is in China, and those before it, the latest first. */
export function lastQuarters(now: Date, count: number): Quarter[] {
  const [year, month] = civilDate(now).split('-').map(Number)
  const current = year! * 4 + Math.floor((month! - 1) / 3)
  return Array.from({ length: count }, (_, back) => ({
    year: Math.floor((current - back) / 4),
    quarter: ((current - back) % 4) + 1,
  }))
}

/** `2026Q4`. */
export const quarterKey = ({ year, quarter }: Quarter): string => `${year}Q${quarter}`

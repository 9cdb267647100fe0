import type { Fact, FactValue } from '@huiqi/shared/condition'

/** A fact before its source has reported it. */
export type Draft = Pick<Fact, 'attribute' | 'period' | 'value'>

/** Holds until something changes it. */
export const standing = (attribute: string, value: FactValue): Draft => ({ attribute, period: null, value })

/** Of one year, quarter (`2025Q1`) or month. */
export const figure = (attribute: string, period: number | string, value: FactValue): Draft => ({
  attribute,
  period: String(period),
  value,
})

/** 元 to 分, to the hundred yuan that such figures are reported in. */
export const roundedFen = (yuan: number): number => Math.round(yuan / 100) * 10_000

export const percent = (share: number): number => Math.round(share * 1000) / 10

import type { NumberKind } from '@huiqi/shared/condition'

type Dimension = Exclude<NumberKind, 'date' | 'bool' | 'grade'>

/** The units a number may be typed in, the usual one first. */
const units: Readonly<Record<Dimension, readonly string[]>> = {
  money: ['万元', '元', '亿元'],
  usd: ['万美元', '美元', '亿美元'],
  percent: ['%', '‰'],
  month: ['个月', '年'],
  year: ['年'],
  day: ['天'],
  person: ['人'],
  times: ['次'],
  piece: ['个', '项', '件', '笔', '家'],
  age: ['岁'],
  area: ['平方米'],
  ton: ['吨'],
  coal: ['吨标煤'],
  multiple: ['倍'],
  plain: [''],
}

/** Every unit that is understood, the longest first: `万元` before `元`. */
const known = [...new Set([...Object.values(units).flat(), '分', '美分', '个百分点', '月', '日'])]
  .filter((unit) => unit !== '')
  .sort((a, b) => b.length - a.length)

/** A quantity as it is typed: the number, whatever it says, and its unit. */
export interface TypedQuantity {
  readonly text: string
  readonly unit: string
}

/** Takes a quantity apart without reading its number: nothing typed is lost, be it a number or not. */
export function splitQuantity(value: unknown): TypedQuantity {
  const whole = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  const unit = known.find((one) => whole.endsWith(one)) ?? ''
  return { text: whole.slice(0, whole.length - unit.length).trimEnd(), unit }
}

/** Joins them again. A unit typed with the number wins; full-width digits and separators are set right. */
export function joinQuantity({ text, unit }: TypedQuantity): string {
  const typed = text.normalize('NFKC').replace(/[,，\s]/g, '')
  const own = splitQuantity(typed)
  return own.unit === '' ? typed + unit : typed
}

/** The units to choose from for a number of this kind, with the one in use. */
export function unitsFor(kind: NumberKind | null, now: string): readonly string[] {
  const usual = kind !== null && kind in units ? units[kind as Dimension] : []
  return usual.includes(now) || (now === '' && usual.length > 0) ? usual : [now, ...usual]
}

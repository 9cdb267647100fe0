import { type Attribute, attributeOf } from '@huiqi/shared/attribute'

/** An attribute with a period or span: `revenue[Y-1]`. */
export interface Spanned {
  readonly code: string
  /** Empty: the attribute's own. */
  readonly span: string
}

const pattern = /^\s*([a-z][a-z0-9_]*)(?:\[([^\][]*)\])?\s*$/

/** Takes `revenue[Y-1]` apart; null for anything that names no attribute of the dictionary. */
export function splitSpanned(value: unknown): Spanned | null {
  const found = typeof value === 'string' ? pattern.exec(value) : null
  const code = found?.[1] ?? ''
  return attributeOf(code) ? { code, span: found?.[2] ?? '' } : null
}

export const joinSpanned = ({ code, span }: Spanned): string => (span === '' ? code : `${code}[${span}]`)

/** Another attribute in place of one: the span stays where the new one has periods too. */
export function withCode(value: unknown, code: string): string {
  const span = splitSpanned(value)?.span ?? ''
  const next = attributeOf(code)
  const keeps = next !== undefined && (next.every !== null || next.type === 'history')
  return joinSpanned({ code, span: keeps ? span : '' })
}

interface Choice {
  readonly value: string
  readonly label: string
}

const periods: Readonly<Record<NonNullable<Attribute['every']>, readonly Choice[]>> = {
  year: [
    { value: 'Y', label: '当年' },
    { value: 'Y-1', label: '上年' },
    { value: 'Y-2', label: '前年' },
    { value: 'Q', label: '当季' },
    { value: 'M', label: '当月' },
  ],
  quarter: [
    { value: 'Q', label: '当季' },
    { value: 'Q-1', label: '上季' },
    { value: 'Q-4', label: '上年同季' },
  ],
  month: [
    { value: 'M', label: '当月' },
    { value: 'M-1', label: '上月' },
  ],
}

/** Spans over which several periods or dated entries are looked at. */
const spans: readonly Choice[] = [
  { value: 'Y', label: '当年内' },
  { value: 'Y-1', label: '上年内' },
  { value: '3Y', label: '近 3 年' },
  { value: '5Y', label: '近 5 年' },
  { value: 'Y-3..Y-1', label: '前三个整年' },
  { value: '12M', label: '近 12 个月' },
  { value: '4Q', label: '近 4 个季度' },
]

/** What one value may be read for. */
export const periodChoices = (code: string): readonly Choice[] => {
  const every = attributeOf(code)?.every ?? null
  return every === null ? [] : periods[every]
}

/** What several values may be read for: of a history also the present day. @param dated only entries obtained within it count */
export const spanChoices = (code: string, dated = false): readonly Choice[] =>
  attributeOf(code)?.type === 'history' && !dated ? [{ value: '', label: '判断当日有效' }, ...spans] : spans

import { attributeOf, dimensionOf, formatQuantity } from '../attribute/index.ts'
import { industryName } from '../industry/index.ts'
import { regionName } from '../region/index.ts'
import { dateOf } from './civil-date.ts'
import { type Interval, isKnown } from './interval.ts'
import type { Arithmetic, Entries, NumberKind, Term } from './syntax.ts'

/** A number as people read it: `300万元`, `2025-03-16`, 是. */
export function numberText(value: number, kind: NumberKind, attribute?: string): string {
  if (kind === 'date') return dateOf(value)
  if (kind === 'bool') return value === 1 ? '是' : '否'
  if (kind === 'grade') return attributeOf(attribute ?? '')?.values?.[-value] ?? ''
  return formatQuantity(value, kind)
}

/** What is known of a number; null when nothing is. */
export function intervalText(value: Interval, kind: NumberKind, attribute?: string): string | null {
  if (isKnown(value)) return numberText(value.lo, kind, attribute)
  const low = Number.isFinite(value.lo) ? numberText(value.lo, kind, attribute) : null
  const high = Number.isFinite(value.hi) ? numberText(value.hi, kind, attribute) : null
  if (low !== null && high !== null) return `${low} 至 ${high}`
  return low !== null ? (value.lo === 0 ? null : `不少于${low}`) : high !== null ? `不超过${high}` : null
}

const nameOf = (code: string): string => attributeOf(code)?.name ?? code

const withPeriod = (code: string, period: string | null): string =>
  nameOf(code) + (period === null ? '' : `（${periodText(period)}）`)

const relativeNames: Readonly<Record<string, string>> = {
  Y: '当年',
  'Y-1': '上年',
  'Y-2': '前年',
  Q: '当季',
  'Q-1': '上季',
  'Q-4': '上年同季',
  M: '当月',
  'M-1': '上月',
}
const unitNames: Readonly<Record<string, string>> = { Y: '年', Q: '个季度', M: '个月' }

export function periodText(period: string): string {
  const last = /^(\d+)([YQM])$/.exec(period)
  if (last) return `近${last[1]}${unitNames[last[2] as string]}`
  return period
    .split('..')
    .map((one) => relativeNames[one] ?? one)
    .join('至')
}

type TermOf<Kind extends Term['term']> = Extract<Term, { term: Kind }>

/** What a term is, in words: `营业收入（上年）的同比增速`. */
export function termText(term: Term, kind: NumberKind): string {
  switch (term.term) {
    case 'const':
      return numberText(term.value, kind)
    case 'today':
      return '评审日'
    case 'edge':
      return `${periodText(term.span)}${term.edge === 'first' ? '首日' : '末日'}`
    case 'param':
      return term.title
    case 'ref':
      return term.title + (term.period === null ? '' : `（${periodText(term.period)}）`)
    case 'value':
      return withPeriod(term.attribute, term.period)
    case 'arithmetic':
      return arithmeticText(term, kind)
    case 'scale':
      return `${termText(term.of, kind)}×${term.rate.numerator}/${term.rate.denominator}`
    case 'series':
      return (
        withPeriod(term.attribute, term.span) + { sum: '合计', mean: '平均', peak: '最高值', low: '最低值' }[term.by]
      )
    case 'streak':
      return `${nameOf(term.attribute)}连续增长`
    case 'first_cross':
      return `${withPeriod(term.attribute, term.period)}首次突破的台阶`
    case 'count':
      return `符合条件的${nameOf(term.items)}数`
    case 'total':
      return `符合条件的${nameOf(term.items)}的${termText(term.of, kind)}合计`
    case 'entries':
      return entriesText(term.entries) + (term.by === 'count' ? '次数' : '金额')
    case 'date_of':
      return `${entriesText(term.entries)}${term.which === 'first' ? '首次' : '最近一次'}日期`
    case 'elapsed':
      return `自${termText(term.since, 'date')}起的${{ years: '年数', months: '月数', days: '天数' }[term.unit]}`
  }
}

const signs: Readonly<Record<Exclude<Arithmetic, 'growth' | 'ratio'>, string>> = {
  plus: '加',
  minus: '减',
  times: '乘',
  over: '除以',
  higher_of: '与',
  lower_of: '与',
}

function arithmeticText({ by, left, right }: TermOf<'arithmetic'>, kind: NumberKind): string {
  const operands = by === 'growth' || by === 'ratio' || by === 'over' ? operandKind(left) : kind
  const [a, b] = [termText(left, operands), termText(right, by === 'times' ? 'plain' : operands)]
  if (by === 'growth') return `${a}较${b}的增速`
  if (by === 'ratio') return `${a}占${b}的比重`
  return `${a}${signs[by]}${b}${by === 'higher_of' ? '取高' : by === 'lower_of' ? '取低' : ''}`
}

/** What the operands of a ratio are of: that of the first attribute in them. */
function operandKind(term: Term): NumberKind {
  if (term.term === 'value' || term.term === 'series') {
    const attribute = attributeOf(term.attribute)
    return attribute ? dimensionOf(attribute) : 'plain'
  }
  return term.term === 'arithmetic' ? operandKind(term.left) : term.term === 'total' ? operandKind(term.of) : 'plain'
}

const entriesText = ({ attribute, names, span }: Entries): string =>
  `${span === null ? '' : periodText(span)}${names === null ? nameOf(attribute) : names.join('、')}`

/** A region or industry code by its name. */
export function valueText(value: string, hierarchy: 'region' | 'industry' | null): string {
  if (hierarchy === 'region') return /^\d{6}$/.test(value) ? regionName(value) : value
  return hierarchy === 'industry' ? (industryName(value) ?? value) : value
}

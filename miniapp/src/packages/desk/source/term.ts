import { type Attribute, attributeOf, itemGranularity } from '@huiqi/shared/attribute'
import { isSource, type NumberKind, type Source, startParsing, termText } from '@huiqi/shared/condition'
import type { RuleSource } from './edit.ts'
import { joinSpanned, splitSpanned } from './spanned.ts'

/** How a number comes about. `defined` is named elsewhere (`$name`, `param:name`), `other` what this form shows as a sentence. */
export type Method = keyof typeof methods | 'defined' | 'other'

type Shape = 'one' | 'series' | 'pair' | 'since' | 'items' | 'entries' | 'steps'

/** What a person chooses from, and what each of them asks for. */
export const methods = {
  value: { label: '直接取值', shape: 'one' },
  growth: { label: '同比增速', shape: 'one' },
  increment: { label: '同比增量', shape: 'one' },
  ratio: { label: '占比（%）', shape: 'pair' },
  over: { label: '倍数', shape: 'pair' },
  plus: { label: '相加', shape: 'pair' },
  minus: { label: '相减', shape: 'pair' },
  higher_of: { label: '两者取高', shape: 'pair' },
  lower_of: { label: '两者取低', shape: 'pair' },
  sum: { label: '多期合计', shape: 'series' },
  mean: { label: '多期平均', shape: 'series' },
  peak: { label: '多期最高', shape: 'series' },
  low: { label: '多期最低', shape: 'series' },
  streak: { label: '连续增长年数', shape: 'one' },
  first_cross: { label: '首次突破的台阶', shape: 'steps' },
  count: { label: '计数', shape: 'items' },
  total: { label: '逐项合计', shape: 'items' },
  received: { label: '已享受金额', shape: 'entries' },
  date_of: { label: '取得日期', shape: 'entries' },
  years_since: { label: '距今年数', shape: 'since' },
  months_since: { label: '距今月数', shape: 'since' },
  days_since: { label: '距今天数', shape: 'since' },
} as const satisfies Record<string, { label: string; shape: Shape }>

type Named = keyof typeof methods
const names = Object.keys(methods) as Named[]

/** The keys each method understands beside its own; more than these can't be shown as fields. */
const beside: Partial<Record<Named, readonly string[]>> = {
  first_cross: ['steps', 'since'],
  count: ['where', 'names'],
  total: ['where', 'of'],
  received: ['names'],
  date_of: ['names', 'which'],
  years_since: ['until'],
  months_since: ['until'],
  days_since: ['until'],
}

export function methodOf(term: unknown): Method {
  if (typeof term === 'string' && /^(\$|param:)/.test(term)) return 'defined'
  if (splitSpanned(term)) return 'value'
  if (!isSource(term)) return 'other'
  const [name, ...more] = names.filter((one) => one in term)
  if (name === undefined || more.length > 0) return 'other'
  const allowed: readonly string[] = [name, ...(beside[name] ?? [])]
  return Object.keys(term).every((key) => allowed.includes(key)) && fits(name, term) ? name : 'other'
}

function fits(name: Named, term: Source): boolean {
  const inner = term[name]
  const { shape } = methods[name]
  if (shape === 'pair') return Array.isArray(inner) && inner.length >= 2
  // Growth may also be written of two values; that is a pair to be read, not one attribute.
  return shape === 'since' ? inner !== undefined : splitSpanned(inner) !== null
}

/** The attribute a term is first of all about; null where it is about none or several. */
export function attributeIn(term: unknown): Attribute | null {
  const method = methodOf(term)
  if (method === 'value') return attributeOf(splitSpanned(term)?.code ?? '') ?? null
  if (method === 'other' || method === 'defined' || !isSource(term)) return null
  const inner = term[method]
  const first: unknown = Array.isArray(inner) ? inner[0] : inner
  return methodOf(first) === 'value' ? attributeIn(first) : null
}

/** The same attribute looked at another way. */
export function withMethod(term: unknown, method: Named): unknown {
  const attribute = attributeIn(term)
  const span = isSource(term) ? '' : (splitSpanned(term)?.span ?? '')
  const number = attribute?.type === 'number' ? joinSpanned({ code: attribute.code, span }) : 'revenue'
  const history = attribute?.type === 'history' ? attribute.code : 'benefit_received'
  const collection = attribute && itemGranularity(attribute.code) ? attribute.code : 'hires'
  switch (methods[method].shape) {
    case 'one':
      return method === 'value'
        ? attribute
          ? joinSpanned({ code: attribute.code, span })
          : 'revenue'
        : { [method]: number }
    case 'series':
      return { [method]: joinSpanned({ code: splitSpanned(number)?.code ?? 'revenue', span: 'Y-3..Y-1' }) }
    case 'pair':
      return { [method]: [number, number] }
    case 'since':
      return { [method]: attribute?.type === 'date' ? attribute.code : 'established_date' }
    case 'items':
      return method === 'total'
        ? { total: 'loans', of: 'loan_principal' }
        : { count: attribute?.type === 'history' ? history : collection }
    case 'entries':
      return { [method]: history }
    case 'steps':
      return { [method]: number, steps: [''] }
  }
}

/** Where a term stands: the named pieces it may use, and the collection whose items it is about. */
export interface Surroundings {
  readonly define: Readonly<Record<string, unknown>>
  /** The policy's parameters, as written. */
  readonly params: unknown
  /** `hires`, `loans`, …; null outside collections. */
  readonly items: string | null
}

export const surroundingsOf = ({ define, params }: RuleSource, items: string | null): Surroundings => ({
  define: isSource(define) ? define : {},
  params,
  items,
})

export function readTerm(term: unknown, { define, params, items }: Surroundings) {
  const context = startParsing(define, params)
  context.scope = (items === null ? null : itemGranularity(items)) ?? 'enterprise'
  return context.read.term(context, term, '')
}

/** What a term's number is of; null while it can't be read. */
export const kindOf = (term: unknown, around: Surroundings): NumberKind | null => readTerm(term, around)?.kind ?? null

/** A term in words: `营业（销售）收入（上年）合计`. What can't be read is told as it is written. */
export function termWords(term: unknown, around: Surroundings): string {
  const typed = readTerm(term, around)
  if (typed !== null) return termText(typed.term, typed.kind)
  const outside = typeof term === 'string' ? /^(param|ref):(.*)$/.exec(term) : null
  if (outside) return `${outside[1] === 'param' ? '政策参数' : '参考值'} ${outside[2]}`
  const attribute = splitSpanned(term)
  if (attribute) return attributeOf(attribute.code)?.name ?? attribute.code
  return typeof term === 'string' || typeof term === 'number' ? String(term) : '没有写完的计算'
}

import type { NumberKind, SetTerm, Term, Test } from './syntax.ts'
import { numberText, periodText, termText, valueText } from './words.ts'

/**
 * What a test asks for: `不低于1000万元`, `首次取得高新技术企业`. `boundText` words the ends of a range; by default a constant
 * as it is, anything else by what it is.
 */
export function requiredText(test: Test, boundText?: (at: Term) => string): string {
  switch (test.test) {
    case 'range':
      return rangeText(test, boundText)
    case 'set':
      return setText(test)
    case 'exists':
      return '已填报'
    case 'open':
      return '由人判断'
  }
}

type TestOf<Kind extends Test['test']> = Extract<Test, { test: Kind }>

/** The words for at least, more than, at most, less than. */
const sideWords = {
  number: ['不低于', '超过', '不超过', '低于'],
  date: ['不早于', '晚于', '不晚于', '早于'],
} as const

function rangeText(
  { of, kind, range: { low, high }, negated }: TestOf<'range'>,
  boundText = constantText(of, kind),
): string {
  const isPoint = low !== null && high !== null && JSON.stringify(low) === JSON.stringify(high)
  if (isPoint) return (negated ? '不是' : '') + boundText(low.at)
  const [atLeast, above, atMost, below] = sideWords[kind === 'date' ? 'date' : 'number']
  const parts = [
    low && (low.open ? above : atLeast) + boundText(low.at),
    high && (high.open ? below : atMost) + boundText(high.at),
  ]
  return parts.filter((part) => part !== null).join('，')
}

const constantText = (of: Term, kind: NumberKind) => (at: Term) =>
  at.term === 'const' ? numberText(at.value, kind, of.term === 'value' ? of.attribute : undefined) : termText(at, kind)

type Verbs = readonly [holds: string, fails: string]

const verbsOf: Readonly<Record<SetTerm['set'], Verbs>> = {
  value: ['属于', '不属于'],
  held: ['持有有效的', '未持有有效的'],
  obtained: ['取得', '未取得'],
  first: ['首次取得', '非首次取得'],
  renewed: ['再次取得', '未再次取得'],
  upgraded: ['晋升为', '未晋升为'],
}

/** Histories that one does not "hold" or "obtain". */
const ownVerbs: Readonly<Record<string, Verbs>> = {
  incident: ['发生', '未发生'],
  bad_record: ['有', '没有'],
  benefit_received: ['享受', '未享受'],
  on_official_list: ['列入', '未列入'],
  above_scale_type: ['在库登记为', '未在库登记为'],
  listing_event: ['达到', '未达到'],
  migrated_from_outside: ['迁入', '未迁入'],
}

function setText({ of, mode, values, hierarchy }: TestOf<'set'>): string {
  const names = values.map((value) => valueText(value, hierarchy)).join(mode === 'all' ? '和' : '或')
  const span = of.span === null || of.set === 'value' ? '' : `${periodText(of.span)}内`
  const isPlain = of.set === 'held' || of.set === 'obtained'
  const [holds, fails] = (isPlain ? ownVerbs[of.attribute] : undefined) ?? verbsOf[of.set]
  return span + (mode === 'none' ? fails : holds) + names
}

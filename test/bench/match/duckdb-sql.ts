import { industrySections } from '@huiqi/shared/industry'
import type { NamesColumn } from './columns.ts'
import type { PlainBound, PlainRule, PlainTest } from './plain-rule.ts'
import { namesOf, prefixOf, type RivalFeature, type RivalFeatures } from './rival-features.ts'

/** Names that rules ask of a feature, a bit each. */
export type Masks = ReadonlyMap<string, readonly string[]>

export function masksOf(rules: readonly PlainRule[]): Masks {
  const asked = new Map<string, string[]>()
  const visit = (rule: PlainRule): void => {
    if (rule.op === 'names') {
      const names = asked.get(rule.of) ?? []
      asked.set(rule.of, names)
      for (const value of rule.values) if (!names.includes(value)) names.push(value)
    }
    if (rule.op === 'not') visit(rule.child)
    if ('children' in rule) rule.children.forEach(visit)
  }
  rules.forEach(visit)
  return asked
}

const maskOf = (names: readonly string[], asked: readonly string[]): bigint =>
  names.reduce((mask, name) => (asked.includes(name) ? mask | (1n << BigInt(asked.indexOf(name))) : mask), 0n)

export function maskCodes(column: NamesColumn, masks: Masks): (bigint | null)[] {
  const asked = masks.get(column.key) ?? []
  return column.dictionary.map((names) => names && maskOf(names, asked))
}

/** Regions and industries by their own digits, others by their place in the dictionary. */
export function oneCodes(column: NamesColumn): (number | null)[] {
  const names = namesOf(column, 'one') as (string | null)[]
  return names.map((name, place) => (name === null ? null : column.hierarchy ? Number(name.replace(/^\D/, '')) : place))
}

export function sqlOf(rule: PlainRule, features: RivalFeatures, masks: Masks): string {
  const sql = (child: PlainRule) => sqlOf(child, features, masks)
  switch (rule.op) {
    case 'range':
      return rangeSql(rule, features)
    case 'names':
      return namesSql(rule, features, masks)
    case 'unknown':
      return 'null::boolean'
    case 'all':
    case 'any':
      if (rule.children.length === 0) return rule.op === 'all' ? 'true' : 'false'
      return `(${rule.children.map(sql).join(rule.op === 'all' ? ' and ' : ' or ')})`
    case 'not':
      return `(not ${sql(rule.child)})`
    case 'if': {
      const [test, then, otherwise] = rule.children.map(sql)
      return `(case when ${test} then ${then} when not ${test} then ${otherwise} when ${then} = ${otherwise} then ${then} end)`
    }
  }
}

function rangeSql({ of, low, high, negated }: Extract<PlainTest, { op: 'range' }>, features: RivalFeatures): string {
  const feature = features.get(of)!
  const sides = [low && sideSql(feature, low, features, '>'), high && sideSql(feature, high, features, '<')]
  const inside = sides.filter((side) => side !== null).join(' and ')
  return negated ? `(not (${inside}))` : `(${inside})`
}

const opposite = { '>': '<', '<': '>' } as const

function sideSql(feature: RivalFeature, { at, open }: PlainBound, features: RivalFeatures, sign: '>' | '<'): string {
  const other = typeof at === 'string' ? features.get(at)! : null
  const [low, high] = other ? [other.name, other.high] : [`${at}::double`, `${at}::double`]
  const holds = sign + (open ? '' : '=')
  if (feature.form === 'number' && other?.form !== 'partly') return `${feature.name} ${holds} ${low}`
  const fails = opposite[sign] + (open ? '=' : '')
  const [least, most] = sign === '>' ? [feature.name, feature.high] : [feature.high, feature.name]
  const [against, with_] = sign === '>' ? [high, low] : [low, high]
  return `(case when ${most} ${fails} ${with_} then false when ${least} ${holds} ${against} then true end)`
}

function namesSql(
  { of, mode, values, hierarchy }: Extract<PlainTest, { op: 'names' }>,
  features: RivalFeatures,
  masks: Masks,
): string {
  const { column, form, name } = features.get(of)!
  if (form === 'many') {
    const mask = maskOf(values, masks.get(of) ?? [])
    return mode === 'all' ? `((${name} & ${mask}) = ${mask})` : `((${name} & ${mask}) ${mode === 'any' ? '<>' : '='} 0)`
  }
  const codes = oneCodes(column as NamesColumn)
  const not = mode === 'none' ? 'not ' : ''
  if (hierarchy === null) {
    const known = (column as NamesColumn).dictionary
    const places = known.flatMap((names, place) => (names && values.includes(names[0]!) ? [codes[place]] : []))
    return places.length === 0 ? `(${name} ${mode === 'none' ? '>=' : '<'} 0)` : `(${name} ${not}in (${places.join()}))`
  }
  return `(${not}(${values.map((value) => withinSql(name, hierarchy, value)).join(' or ')}))`
}

const classDigits = { region: 6, industry: 4 }

/** Codes of a region or industry lie between the first and the last of it. */
function withinSql(name: string, hierarchy: 'region' | 'industry', value: string): string {
  const section = industrySections[value as keyof typeof industrySections]
  if (hierarchy === 'industry' && section)
    return `${name} between ${section.first * 100} and ${(section.first + section.divisions.length) * 100 - 1}`
  const digits = prefixOf(hierarchy, value).replace(/^\D/, '')
  const size = 10 ** (classDigits[hierarchy] - digits.length)
  return `${name} between ${Number(digits) * size} and ${(Number(digits) + 1) * size - 1}`
}

import { type Attribute, attributeOf, itemGranularity } from '@huiqi/shared/attribute'
import { dateOf, dayOf, type Fact, type FactValue, type HistoryEntry, type Item } from '@huiqi/shared/condition'
import { industrySections } from '@huiqi/shared/industry'
import { today } from './policies.ts'
import { newRandom, type Random } from './random.ts'
import type { Asked, Vocabulary } from './vocabulary.ts'

/** How much is not known of an enterprise, and how much of what is known is too old to count. */
const missing = 0.1
const stale = 0.01
/** How often a number is exactly one that a rule compares it with. */
const onTheEdge = 0.15

const longAgo = '2019-01-15'
const lately = dateOf(dayOf(today) - 12)
const firstDay = dayOf('2016-01-01')
const days = dayOf(today) - firstDay

type Draw = (random: Random, scale: number) => FactValue

/** Facts that some feature reads together: they are drawn together. */
export interface FactGroup {
  readonly attributes: readonly string[]
}

/**
 * Which of the drawn values of a group an enterprise has: so many are drawn of each, all further enterprises combine them
 * anew.
 */
export const prototypeOf = (enterprise: number, group: number, prototypes: number): number =>
  enterprise < prototypes ? enterprise : mixed(enterprise, group) % prototypes

function mixed(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad)
  return (hash ^ (hash >>> 15)) >>> 0
}

/**
 * Invented enterprises about whom everything may be known that the rules ask: `factsOf(i)` is the same in every run. Their
 * numbers, names and places are those that rules speak of, and some others, so that every rule reaches somebody.
 */
export function inventedEnterprises(
  vocabulary: Vocabulary,
  groups: readonly FactGroup[],
  prototypes: number,
): (index: number) => Fact[] {
  const random = newRandom(0)
  const draws = groups.map(({ attributes }) => attributes.flatMap((code) => factDraws(code, vocabulary)))
  return (index) => {
    const facts: Fact[] = []
    for (const [group, draw] of draws.entries()) {
      random.reseed(mixed(prototypeOf(index, group, prototypes), group))
      // From a shop to a group: what it takes in, earns and invests goes by it.
      const scale = 10 ** (6 + 6 * random.next() * random.next() + random.next())
      for (const { code, period, value, source } of draw) {
        const luck = random.next()
        if (luck < missing) continue
        const asOf = luck < missing + stale ? longAgo : lately
        facts.push({ attribute: code, period, value: value(random, scale), source, asOf })
      }
    }
    return facts
  }
}

function factDraws(code: string, vocabulary: Vocabulary) {
  const attribute = attributeOf(code)
  const asked = vocabulary.get(code)
  if (attribute?.granularity !== 'enterprise' || !asked) return []
  const value = drawOf(attribute, asked, vocabulary)
  return [...asked.periods].map((period) => ({ code, period: period || null, value, source: attribute.owner }))
}

function drawOf(attribute: Attribute, asked: Asked, vocabulary: Vocabulary): Draw {
  const names = [...asked.names]
  switch (attribute.type) {
    case 'number':
      return numberDraw(attribute, [...asked.numbers])
    case 'bool':
      return (random) => random.chance(attribute.code.endsWith('_list') ? 0.04 : 0.5)
    case 'date':
      return (random) => dateOf(firstDay + random.below(days))
    case 'enum':
    case 'grade': {
      const choices = attribute.values ?? [...names, '其他']
      return (random) => random.pick(choices)
    }
    case 'region': {
      const codes = names.map(districtIn)
      return (random) => random.pick(codes)
    }
    case 'industry': {
      const codes = [...names, ...Object.keys(industrySections)].map(classIn)
      return (random) => random.pick(codes)
    }
    case 'set': {
      const choices = [...names, '其他']
      return (random) => (random.chance(0.4) ? [] : [...new Set([random.pick(choices), random.pick(choices)])])
    }
    case 'history':
      return historyDraw(attribute, names)
    case 'collection':
      return itemsDraw(attribute, vocabulary)
  }
}

function numberDraw({ unit }: Attribute, edges: readonly number[]): Draw {
  const edged = (draw: (random: Random, scale: number) => number): Draw => {
    return (random, scale) => (edges.length > 0 && random.chance(onTheEdge) ? random.pick(edges) : draw(random, scale))
  }
  if (unit === '%') return edged((random) => Math.round(random.next() * 1200) / 10 - 20)
  // Money, in 分; and what is counted in tens or thousands as the rules count it.
  if (unit === '万元' || unit === '万美元')
    return edged((random, scale) => Math.round(scale * (0.5 + random.next())) * 100)
  const most = Math.max(10, ...edges) * 3
  return edged((random) => Math.floor(most * random.next() ** 3))
}

/** Somewhere in a region: a city's district, a province's. */
const districtIn = (code: string): string => code.replace(/0000$/, '0100').replace(/00$/, '02')

/** Some four-digit class of a section, division or group. */
function classIn(code: string): string {
  const section = industrySections[code as keyof typeof industrySections]
  const digits = section ? String(section.first).padStart(2, '0') : code.replace(/^[A-T]/, '')
  return digits.padEnd(4, '1')
}

function historyDraw({ values }: Attribute, names: readonly string[]): Draw {
  const titles = names.filter((name) => !values?.includes(name)).map((name) => name.split(' ')[0]!)
  const choices = [...new Set([...titles, '其他'])]
  return (random) => {
    const count = Math.floor(4 * random.next() ** 2)
    const entries: HistoryEntry[] = []
    for (let i = 0; i < count; i += 1) {
      // Most rules ask for what was obtained last year.
      const day = random.chance(0.4) ? dayOf('2025-01-01') + random.below(365) : firstDay + random.below(days)
      const obtainedOn = dateOf(day)
      entries.push({
        name: random.pick(choices),
        grade: values ? random.pick(values) : null,
        obtainedOn,
        validTo: random.chance(0.5) ? dateOf(day + 1095) : null,
        renewalOf: random.chance(0.2) ? '2018' : null,
        amount: 1_000_000,
      })
    }
    return entries
  }
}

function itemsDraw({ code }: Attribute, vocabulary: Vocabulary): Draw {
  const granularity = itemGranularity(code)
  const fields = [...vocabulary.values()].flatMap((asked) => {
    const field = attributeOf(asked.code)
    return field && field.granularity === granularity ? [[field.code, drawOf(field, asked, vocabulary)] as const] : []
  })
  return (random, scale) => {
    const count = random.chance(0.6) ? 0 : 1 + random.below(2)
    const items: Item[] = []
    for (let i = 0; i < count; i += 1) {
      const item: Record<string, FactValue | null> = {}
      for (const [name, draw] of fields) item[name] = random.chance(0.03) ? null : draw(random, scale)
      items.push(item as Item)
    }
    return items
  }
}

import { attributes, type Derivation } from '../attribute/index.ts'
import {
  type At,
  compilerAt,
  dateOf,
  dayOf,
  type EnterpriseFacts,
  type Fact,
  factKey,
  indexFacts,
  isKnown,
  type Term,
  yearsBefore,
} from '../condition/index.ts'

const derivable = attributes.flatMap(({ code, derived }) => (derived === null ? [] : [{ code, derived }]))

/**
 * Facts with those added that follow from others and were not supplied: growth and increment over a year earlier,
 * months since a date. A supplied value always holds. Derived ones are as old as the older of what they come from.
 */
export function deriveFacts(facts: readonly Fact[], date: string): Fact[] {
  const known = indexFacts(facts)
  const derived = derivable.flatMap(({ code, derived: { from } }) =>
    periodsOf(facts, from).flatMap((period) =>
      known.has(factKey(code, period)) ? [] : (derivationOf(code, period, date)?.(known) ?? []),
    ),
  )
  return [...facts, ...derived]
}

const periodsOf = (facts: readonly Fact[], attribute: string): (string | null)[] => [
  ...new Set(facts.filter((fact) => fact.attribute === attribute).map(({ period }) => period)),
]

type Derive = (known: EnterpriseFacts) => Fact | null

/** Compiled lately: the same few for every enterprise of a day. */
const lately = new Map<string, Derive | null>()
const maxLately = 1_000

/**
 * How a fact that was not supplied follows from others on a day; null for what never does. The function gives null where
 * these are not known either.
 */
export function derivationOf(attribute: string, period: string | null, date: string): Derive | null {
  const key = `${factKey(attribute, period)} ${date}`
  const known = lately.get(key)
  if (known !== undefined) return known
  if (lately.size === maxLately) lately.clear()
  const how = derivable.find(({ code }) => code === attribute)?.derived
  const derive = how === undefined ? null : compileDerivation(attribute, how, period, date)
  lately.set(key, derive)
  return derive
}

function compileDerivation(attribute: string, how: Derivation, period: string | null, date: string): Derive {
  const at: At = { date, period: null }
  const { inputs, read } = compilerAt(at).term(termOf(how, period))
  return (known) => {
    const value = read(known, null)
    if (!isKnown(value)) return null
    const dates = inputs.flatMap((input) => known.get(factKey(input.attribute, input.period))?.fact.asOf ?? [])
    const asOf = how.by === 'months_since' ? date : (dates.sort()[0] ?? date)
    return { attribute, period, value: value.lo, source: 'platform', asOf: dateOf(dayOf(asOf)) }
  }
}

function termOf({ by, from }: Derivation, period: string | null): Term {
  const now: Term = { term: 'value', attribute: from, period }
  if (by === 'months_since') return { term: 'elapsed', unit: 'months', since: now, until: { term: 'today' } }
  const before: Term = { term: 'value', attribute: from, period: period === null ? null : yearsBefore(period, 1) }
  return { term: 'arithmetic', by: by === 'growth' ? 'growth' : 'minus', left: now, right: before }
}

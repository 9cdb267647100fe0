import { attributeOf } from '../attribute/index.ts'
import { type DayWindow, daysOf, isHeld, isNamed, isUpgrade, isWithin } from './entries.ts'
import type { FactValue, HistoryEntry } from './fact.ts'
import { rawValue, readEntries } from './read-value.ts'
import type { At, Reader, StringSet } from './reader.ts'
import type { SetTerm } from './syntax.ts'

export function compileSet(term: SetTerm, at: At): Reader<StringSet> {
  const isHistory = attributeOf(term.attribute)?.type === 'history'
  const raw = rawValue(term.attribute, isHistory ? null : term.span, at)
  if (term.set === 'value' && !isHistory)
    return { ...raw, key: `set:${raw.key}`, read: (facts, item) => strings(raw.read(facts, item)) }
  const days = daysOf(term.span, at)
  const pick = picker(term, days, at.date)
  return {
    key: `${term.set}:${raw.key}${days.from}..${days.to}${term.together ? `{${term.together.join('|')}}` : ''}`,
    inputs: raw.inputs,
    read: (facts, item) => {
      const entries = readEntries(raw.read(facts, item))
      return entries && namesOf(pick(entries))
    },
  }
}

type Pick = (entries: readonly HistoryEntry[]) => readonly HistoryEntry[]

function picker(term: SetTerm, days: DayWindow, today: string): Pick {
  const dated = (keep: (entry: HistoryEntry, all: readonly HistoryEntry[]) => boolean): Pick => {
    return (all) => all.filter((entry) => isWithin(entry, days) && keep(entry, all))
  }
  switch (term.set) {
    case 'obtained':
      return dated(() => true)
    case 'first':
      // A renewal is no first award, even if the one it renews is not on record.
      return dated((entry, all) => !entry.renewalOf && !all.some((other) => isEarlierTitle(other, entry, term)))
    case 'renewed':
      return dated((entry, all) => Boolean(entry.renewalOf) || all.some((other) => isEarlierAward(other, entry)))
    case 'upgraded':
      return dated((entry, all) => isUpgrade(entry, all, term.attribute))
    default:
      return (all) => all.filter((entry) => isHeld(entry, today))
  }
}

function isEarlierTitle(other: HistoryEntry, entry: HistoryEntry, { together }: SetTerm): boolean {
  if (other.obtainedOn >= entry.obtainedOn) return false
  if (together && isNamed(entry, together)) return isNamed(other, together)
  return other.name === entry.name && (other.grade ?? null) === (entry.grade ?? null)
}

const isEarlierAward = (other: HistoryEntry, entry: HistoryEntry): boolean =>
  other.name === entry.name && other.obtainedOn < entry.obtainedOn

/** Names, grades, and both as `name grade`. */
function namesOf(entries: readonly HistoryEntry[]): string[] {
  const names = new Set<string>()
  for (const { name, grade } of entries) {
    names.add(name)
    if (grade) names.add(grade).add(`${name} ${grade}`)
  }
  return [...names]
}

function strings(value: FactValue | undefined): StringSet {
  if (typeof value === 'string') return [value]
  if (!Array.isArray(value)) return null
  return (value as readonly unknown[]).every((entry) => typeof entry === 'string') ? (value as readonly string[]) : null
}

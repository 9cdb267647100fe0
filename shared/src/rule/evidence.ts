import { attributeOf, departmentNames, dimensionOf, formatQuantity, itemUnit } from '../attribute/index.ts'
import {
  dayOf,
  type EnterpriseFacts,
  type FactValue,
  factKey,
  type HistoryEntry,
  type Input,
  type Test,
  valueText,
} from '../condition/index.ts'
import type { Evidence, MissingFact } from './explanation.ts'

export interface Found {
  readonly evidence: readonly Evidence[]
  readonly missing: readonly MissingFact[]
}

/** The facts behind inputs: those there, and those absent or too old. */
export function lookUp(inputs: readonly Input[], facts: EnterpriseFacts, date: string): Found {
  const day = dayOf(date)
  const evidence: Evidence[] = []
  const missing: MissingFact[] = []
  for (const input of inputs) {
    const known = facts.get(factKey(input.attribute, input.period))
    const stale = known !== undefined && day > known.trustedUntil
    if (known !== undefined) {
      const { fact } = known
      const { attribute, period } = input
      const value = factText(attribute, fact.value)
      evidence.push({ attribute, name: nameOf(attribute), period, value, source: fact.source, asOf: fact.asOf, stale })
    }
    if (known === undefined || stale) missing.push(missingFact(input, stale ? 'stale' : 'absent'))
  }
  return { evidence, missing }
}

const nameOf = (code: string): string => attributeOf(code)?.name ?? code

function missingFact({ attribute, period }: Input, reason: MissingFact['reason']): MissingFact {
  const owner = attributeOf(attribute)?.owner ?? 'competent'
  return { attribute, name: nameOf(attribute), period, owner, ownerName: departmentNames[owner], reason }
}

const maxListed = 8

/** A fact's value as people read it. */
export function factText(code: string, value: FactValue): string {
  const attribute = attributeOf(code)
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return formatQuantity(value, attribute ? dimensionOf(attribute) : 'plain')
  const hierarchy = attribute?.type === 'region' || attribute?.type === 'industry' ? attribute.type : null
  if (typeof value === 'string') return valueText(value, hierarchy)
  if (attribute?.type === 'collection') return value.length === 0 ? '无' : `${value.length} ${itemUnit(code)}`
  const names = (value as readonly (string | HistoryEntry)[]).slice(0, maxListed).map(entryText)
  return names.length === 0 ? '无' : names.join('、') + (value.length > maxListed ? `等 ${value.length} 项` : '')
}

/** A fact's value as far as a test asks about it: of all an enterprise's titles only those the test names. */
export function askedText(test: Test, code: string, value: FactValue): string {
  const asksForNames = test.test === 'set' && test.hierarchy === null && attributeOf(code)?.type !== 'collection'
  if (!asksForNames || !Array.isArray(value)) return factText(code, value)
  const names = (entry: string | HistoryEntry) => (typeof entry === 'string' ? [entry] : [entry.name, entry.grade])
  const named = (value as readonly (string | HistoryEntry)[]).filter((entry) =>
    names(entry).some((name) => name && test.values.includes(name)),
  )
  return factText(code, named as FactValue)
}

const entryText = (entry: string | HistoryEntry): string =>
  typeof entry === 'string' ? entry : `${entry.name}${entry.grade ?? ''}（${entry.obtainedOn}）`

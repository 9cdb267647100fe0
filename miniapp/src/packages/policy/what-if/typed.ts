import { type Attribute, parseQuantity } from '@huiqi/shared/attribute'
import type { FactValue, HistoryEntry } from '@huiqi/shared/condition'

/** What the owner gave as an answer, as typed or tapped. */
export interface Typed {
  readonly text: string
  /** The day a title was obtained, `2026-11-20`; for histories only. */
  readonly on?: string
}

/** Stands for an empty set or history: it is known that there is none. */
export const NONE = '没有'

/**
 * The answer as the value of a fact; null where it is none yet.
 * @param present what is on record, to which a title is added
 */
export function typedValue(
  attribute: Attribute,
  { text, on }: Typed,
  present: FactValue | undefined,
): FactValue | null {
  if (text.trim() === '') return null
  switch (attribute.type) {
    case 'number':
      return parseQuantity(text.normalize('NFKC').replace(/[,\s]/g, '') + (attribute.unit ?? ''))?.value ?? null
    case 'bool':
      return text === '是'
    case 'history':
      if (text === NONE) return []
      return on ? [...((present ?? []) as readonly HistoryEntry[]), { name: text, obtainedOn: on }] : null
    case 'set':
      return text === NONE ? [] : [...((present ?? []) as readonly string[]), text]
    default:
      return text
  }
}

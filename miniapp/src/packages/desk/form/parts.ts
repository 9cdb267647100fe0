import { type ComponentType, createContext, useContext } from 'react'
import type { Place } from '../source/path.ts'

/** The forms of a rule's parts, handed down so that amounts may hold conditions, conditions terms, and terms conditions. */
interface Parts {
  readonly Condition: ComponentType<{ place: Place; fixed?: boolean }>
  readonly Term: ComponentType<{ place: Place; label: string }>
  readonly Amount: ComponentType<{ place: Place; label?: string; nested?: boolean }>
}

const PartsContext = createContext<Parts | null>(null)
export const PartsProvider = PartsContext.Provider

export function useParts(): Parts {
  const parts = useContext(PartsContext)
  if (parts === null) throw new Error('a part of a rule outside its form')
  return parts
}

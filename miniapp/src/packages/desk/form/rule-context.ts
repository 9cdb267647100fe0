import { createContext, useContext } from 'react'
import type { RuleSource } from '../source/edit.ts'
import type { Problem } from '../source/problems.ts'
import { type Surroundings, surroundingsOf } from '../source/term.ts'

/** The rule in the form, and how to change it. */
export interface RuleForm {
  readonly source: RuleSource
  readonly problems: readonly Problem[]
  /** Looked at, not edited. */
  readonly readOnly: boolean
  /** The condition whose fields are open, by how the parser calls its place; one at a time keeps the rule readable. */
  readonly open: string | null
  readonly setOpen: (seen: string | null) => void
  readonly edit: (change: (rule: RuleSource) => RuleSource) => void
}

/** What may stand here: within a collection its items' fields, within the amount what changes it. */
export interface Zone {
  readonly items: string | null
  readonly part: 'condition' | 'benefit'
}

const RuleContext = createContext<RuleForm | null>(null)
export const RuleProvider = RuleContext.Provider
const ZoneContext = createContext<Zone>({ items: null, part: 'condition' })
export const ZoneProvider = ZoneContext.Provider
export const useZone = (): Zone => useContext(ZoneContext)

export function useRule(): RuleForm {
  const form = useContext(RuleContext)
  if (form === null) throw new Error('a field of a rule outside its form')
  return form
}

/** What a term read here may refer to. */
export function useSurroundings(): Surroundings {
  const { source } = useRule()
  const { items } = useZone()
  return surroundingsOf(source, items)
}

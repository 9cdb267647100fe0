import type { Tx } from '../db/database.ts'
import { policiesInForce } from '../policy/in-force.ts'
import { judgesOf } from './judges.ts'

/** Names that policies in force ask for in a set, a history or an open list, as they write them. */
export async function askedNames(tx: Tx, attribute: string, day: string): Promise<string[]> {
  const names = new Set<string>()
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { of, values, attribute: code, names: entries } = node as Record<string, unknown>
    const asked = isOf(of, attribute) ? values : code === attribute ? entries : null
    if (Array.isArray(asked)) for (const name of asked) if (typeof name === 'string') names.add(name)
    Object.values(node).forEach(visit)
  }
  for (const { rule } of await judgesOf(tx, await policiesInForce(tx, day), day)) visit(rule)
  return [...names].sort((a, b) => a.localeCompare(b, 'zh-CN'))
}

const isOf = (of: unknown, attribute: string): boolean =>
  typeof of === 'object' && of !== null && (of as { attribute?: unknown }).attribute === attribute

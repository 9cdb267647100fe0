import type { Attribute } from '@huiqi/shared/attribute'
import type { PolicyRule } from '@huiqi/shared/rule'
import { NONE } from './typed.ts'

/** How a fact is asked for; null: only its department can give it. */
export type Entry =
  | { readonly by: 'number'; readonly unit: string }
  | { readonly by: 'choice'; readonly options: readonly string[]; readonly dated: boolean }
  | { readonly by: 'date' }

const mostOptions = 12

export function entryOf(attribute: Attribute, rule: PolicyRule): Entry | null {
  switch (attribute.type) {
    case 'number':
      return { by: 'number', unit: attribute.unit ?? '' }
    case 'date':
      return { by: 'date' }
    case 'bool':
      return choice(['是', '否'])
    case 'enum':
    case 'grade':
      return choice(attribute.values ?? withOther(namesAsked(rule, attribute.code)))
    case 'set':
      return withNone(namesAsked(rule, attribute.code), false)
    case 'history':
      return withNone(namesAsked(rule, attribute.code), true)
    default:
      return null
  }
}

const choice = (options: readonly string[], dated = false): Entry | null =>
  options.length === 0 || options.length > mostOptions ? null : { by: 'choice', options, dated }

/** The names of an open list are those that the rule knows; an enterprise may be none of them. */
const withOther = (names: readonly string[]): readonly string[] => (names.length === 0 ? [] : [...names, '其他'])

const withNone = (names: readonly string[], dated: boolean): Entry | null =>
  names.length === 0 ? null : choice([...names, NONE], dated)

/** Names that the rule asks for in an attribute, as it writes them. */
function namesAsked(rule: PolicyRule, code: string): readonly string[] {
  const names = new Set<string>()
  const visit = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return
    const { of, values, attribute, names: entries } = node as Record<string, unknown>
    const asked = isOf(of, code) ? values : attribute === code ? entries : null
    if (Array.isArray(asked)) for (const name of asked) names.add(String(name))
    Object.values(node).forEach(visit)
  }
  visit(rule)
  return [...names]
}

const isOf = (of: unknown, code: string): boolean =>
  typeof of === 'object' && of !== null && (of as { attribute?: unknown }).attribute === code

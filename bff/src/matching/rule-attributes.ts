import { attributeOf } from '@huiqi/shared/attribute'
import { type PolicyRule, referencesOf } from '@huiqi/shared/rule'

/** Names under which the rule's syntax tree refers to facts. */
const REFERENCES = new Set(['attribute', 'items'])

/** By these a reference is found. */
const PLACES = ['registered_region', 'industry_code']

/** Codes of every attribute a rule may read, those included from which a missing value follows. */
export function attributesOf(rule: PolicyRule): readonly string[] {
  const codes = new Set<string>()
  collect(rule, (code) => {
    codes.add(code)
    const from = attributeOf(code)?.derived?.from
    if (from !== undefined) codes.add(from)
  })
  if (referencesOf(rule).length > 0) for (const code of PLACES) codes.add(code)
  return [...codes]
}

function collect(node: unknown, take: (code: string) => void): void {
  if (typeof node !== 'object' || node === null) return
  for (const [name, value] of Object.entries(node)) {
    if (typeof value === 'string') {
      if (REFERENCES.has(name) && attributeOf(value) !== undefined) take(value)
    } else collect(value, take)
  }
}

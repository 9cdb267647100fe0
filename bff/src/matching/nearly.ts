import { attributeOf } from '@huiqi/shared/attribute'
import type { Explanation } from '@huiqi/shared/rule'

/** What an enterprise is, rather than what it does: no step leads from one to the other. */
const IDENTITY: ReadonlySet<string> = new Set(['entity_type', 'org_type', 'industry_group', 'ownership'])
const identityTypes: ReadonlySet<string> = new Set(['region', 'industry'])

const isIdentity = (code: string): boolean => IDENTITY.has(code) || identityTypes.has(attributeOf(code)?.type ?? '')

/** One requirement alone keeps the enterprise out (差一步), and it is one that something can be done about. */
export function isOneStepShort({ verdict, blocking, leaves }: Explanation): boolean {
  const [path, ...more] = blocking
  const leaf = leaves.find((one) => one.path === path)
  if (verdict !== 'ineligible' || more.length > 0 || leaf?.kind !== 'requirement' || !leaf.toMeet) return false
  return leaf.evidence.length === 0 || !leaf.evidence.every(({ attribute }) => isIdentity(attribute))
}

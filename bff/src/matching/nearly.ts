import { attributeOf } from '@huiqi/shared/attribute'
import type { Explanation, LeafReport } from '@huiqi/shared/rule'

/** What an enterprise is, rather than what it does: no step leads from one to the other. */
const IDENTITY: ReadonlySet<string> = new Set(['entity_type', 'org_type', 'industry_group', 'ownership'])
const identityTypes: ReadonlySet<string> = new Set(['region', 'industry'])

const isIdentity = (code: string): boolean => IDENTITY.has(code) || identityTypes.has(attributeOf(code)?.type ?? '')

/** The requirement that alone keeps the enterprise out (差一步); null where it is more, or nothing one could do. */
export function oneStepShort({ verdict, blocking, leaves }: Explanation): LeafReport | null {
  const [path, ...more] = blocking
  if (verdict !== 'ineligible' || more.length > 0) return null
  const leaf = leaves.find((one) => one.path === path)
  if (leaf?.kind !== 'requirement' || !leaf.toMeet) return null
  return leaf.evidence.length > 0 && leaf.evidence.every(({ attribute }) => isIdentity(attribute)) ? null : leaf
}

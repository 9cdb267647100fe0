import type { PolicyGroup } from '@huiqi/shared/selection'
import type { Tx } from '../db/database.ts'

/** A group with what the owner reads about it. */
export type StoredGroup = PolicyGroup & { readonly id: string; readonly text: string }

/** Every group that has one of these policies, with all its members in order of precedence. */
export async function groupsOf(tx: Tx, policyIds: readonly string[]): Promise<StoredGroup[]> {
  if (policyIds.length === 0) return []
  const rows = await tx
    .selectFrom('policyGroup as g')
    .innerJoin('policyGroupMember as m', 'm.groupId', 'g.id')
    .select(['g.id', 'g.rule', 'g.per', 'g.annualCapFen as annualCap', 'g.text', 'm.policyId'])
    .where('g.id', 'in', (sub) =>
      sub.selectFrom('policyGroupMember').select('groupId').where('policyId', 'in', policyIds),
    )
    .orderBy('g.id')
    .orderBy('m.place')
    .$castTo<Omit<StoredGroup, 'members'> & { policyId: string }>()
    .execute()
  const groups = new Map<string, StoredGroup & { members: string[] }>()
  for (const { policyId, ...group } of rows) {
    const known = groups.get(group.id) ?? { ...group, members: [] }
    known.members.push(policyId)
    groups.set(group.id, known)
  }
  return [...groups.values()]
}

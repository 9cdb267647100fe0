import { isShutOut } from '@huiqi/shared/selection'
import { sql } from 'kysely'
import { type Held, heldClaims, receivedInYear } from '../claim/held.ts'
import type { Tx } from '../db/database.ts'
import { groupsOf, type StoredGroup } from '../policy/groups.ts'
import type { Problem } from './release-problem.ts'
import type { ShardRow } from './release-store.ts'
import type { Roster } from './store.ts'

/**
 * Rows whose enterprise received, or is receiving, what excludes this policy in its year, or that would take it beyond the
 * year's limit of a group (互斥, 就高不重复, 年度封顶). What is excluded by the loan or the person only the department can tell.
 */
export async function groupProblems(
  tx: Tx,
  roster: Roster,
  rows: readonly ShardRow[],
): Promise<ReadonlyMap<string, Problem>> {
  const groups = (await groupsOf(tx, [roster.policyId])).filter(({ per }) => per === 'enterprise')
  if (groups.length === 0) return new Map()
  // Two rosters of one group released at once would not see each other's claims.
  for (const { id } of groups) await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(tx)
  const held = await heldClaims(
    tx,
    rows.map(({ uscc }) => uscc),
  )
  const byUscc = new Map<string, Held[]>()
  for (const one of held) byUscc.set(one.uscc, [...(byUscc.get(one.uscc) ?? []), one])
  return new Map(
    rows.flatMap((row) => {
      const problem = problemOf(roster, row, groups, byUscc.get(row.uscc) ?? [])
      return problem ? [[row.uscc, problem]] : []
    }),
  )
}

function problemOf(
  roster: Roster,
  { amountFen }: ShardRow,
  groups: readonly StoredGroup[],
  held: readonly Held[],
): Problem | null {
  const received = receivedInYear(held, roster.period)
  const excluding = groups.find((group) => isShutOut(group, roster.policyId, received))
  if (excluding)
    return {
      column: '统一社会信用代码',
      code: 'GROUP_EXCLUDED',
      message: `本年度已享受或正在办理同组的另一项政策：${excluding.text}。`,
    }
  const over = groups.find(({ members, annualCap }) => {
    const taken = received.reduce((sum, { policy, fen }) => (members.includes(policy) ? sum + fen : sum), 0)
    return annualCap !== null && taken + amountFen > annualCap
  })
  return over
    ? {
        column: '金额(元)',
        code: 'GROUP_CAP_REACHED',
        message: `加上本年度已享受的，超过同组政策的年度总额上限：${over.text}。`,
      }
    : null
}

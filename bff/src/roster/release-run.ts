import { AppError } from '@huiqi/shared/error'
import { civilDate } from '@huiqi/shared/workday'
import type { Pool } from 'pg'
import { DatabaseError } from 'pg'
import { PLATFORM } from '../audit/actor.ts'
import { createOffers } from '../claim/create-offers.ts'
import { legsByRule } from '../claim/legs.ts'
import type { Tx } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'
import { judgeWithReferences } from '../matching/judge.ts'
import { composeOffers, type Offer } from '../message/compose.ts'
import type { ComposeDeps } from '../message/outbox.ts'
import { reserve } from '../payout/ledger.ts'
import { recordRoster } from './audit.ts'
import { insertProblems, type WorkOrder } from './fill-store.ts'
import { groupProblems } from './group-problems.ts'
import { type Judged, judgeShard } from './judge-shard.ts'
import { releaseProblem } from './release-problem.ts'
import { addReleased, linkClaims, nextShard, type ShardRow } from './release-store.ts'
import { withAward } from './selection/award.ts'
import type { Roster } from './store.ts'
import { sumToRelease, updateRoster } from './store.ts'
import { giveUp, onRoster, stillWanted, untilOvertaken } from './work.ts'

/** Rows in one transaction: all of a row's claim, money, trail and messages, or nothing of it. */
const SHARD = 2_000

type Deps = ComposeDeps & { readonly workerPool: Pool; readonly clock: () => Date }

/** Shards at once: while the database writes one, this process judges and seals the next. */
const AT_ONCE = 2

/**
 * Makes the claims of a roster, shard by shard. Begun again after a crash, it goes on with the rows that have no claim
 * yet; a row that can't be released is set aside with its reason and holds up no other.
 */
export const releaseRoster = (deps: Deps, order: WorkOrder): Promise<void> =>
  untilOvertaken(async () => {
    const { workerPool, clock } = deps
    await onRoster(workerPool, order, 'releasing', async (tx, roster) => {
      const { count } = await sumToRelease(tx, roster.id)
      await updateRoster(tx, roster.id, { progressDone: 0, progressOf: count, workedAt: clock() })
    })
    try {
      await allOrFirstError(Array.from({ length: AT_ONCE }, () => releaseShards(deps, order)))
      await onRoster(workerPool, order, 'releasing', (tx, roster) => finish(tx, roster, clock()))
    } catch (error) {
      if (!isOutOfBudget(error)) throw error
      const failure = '预算余额不足，已停止下发。请追加预算后继续下发，已下发的企业不受影响。'
      await giveUp(workerPool, order, 'releasing', failure, clock())
    }
  })

/** Waits for all even where one fails: none goes on in the background. */
async function allOrFirstError(runs: readonly Promise<void>[]): Promise<void> {
  for (const run of await Promise.allSettled(runs)) if (run.status === 'rejected') throw run.reason
}

async function releaseShards(deps: Deps, order: WorkOrder): Promise<void> {
  for (let more = true; more; )
    more = await asSystem(deps.workerPool, async (tx) => releaseShard(deps, tx, await stillWanted(tx, order)))
}

/** Rows another worker still holds are left for it to finish with. */
async function finish(tx: Tx, roster: Roster, now: Date): Promise<void> {
  if ((await sumToRelease(tx, roster.id)).count > 0) return
  await updateRoster(tx, roster.id, {
    status: 'released',
    releasedAt: now,
    workId: null,
    version: roster.version + 1,
  })
  await recordRoster(tx, roster, PLATFORM, 'released', { count: roster.releasedCount }, now)
}

/** Another roster took the money meanwhile. */
const isOutOfBudget = (error: unknown): boolean =>
  (error instanceof AppError && error.code === 'BUDGET_INSUFFICIENT') ||
  (error instanceof DatabaseError && error.constraint === 'budget_not_negative')

/** @returns whether there may be more */
async function releaseShard(deps: Deps, tx: Tx, roster: Roster): Promise<boolean> {
  const now = deps.clock()
  const rows = await nextShard(tx, roster.id, SHARD)
  if (rows.length === 0) return false
  const judge = await judgeWithReferences(tx, roster.rule, { date: civilDate(now), period: roster.period })
  const judged = await judgeShard(tx, roster, judge, rows, now)
  const excluded = await groupProblems(tx, roster, rows)
  const problemOf = (row: Judged) => releaseProblem(roster, row) ?? excluded.get(row.row.uscc) ?? null
  const good = judged.filter((row) => problemOf(row) === null)
  const made = await createOffers(
    tx,
    roster,
    good.map(({ row, facts, explanation }) => {
      const { uscc, amountFen } = row
      return {
        uscc,
        amountFen,
        legs: legsByRule(amountFen, { ...roster, split: explanation.amount.split }),
        facts,
        explanation: withAward(explanation, row),
      }
    }),
    now,
  )
  const claimOf = new Map(made.map((claim) => [claim.uscc, claim]))
  await linkClaims(tx, roster.id, made)
  await insertProblems(
    tx,
    roster.id,
    judged.flatMap((row) => {
      const problem = problemOf(row) ?? (claimOf.has(row.row.uscc) ? null : CLAIM_EXISTS)
      return problem ? [{ line: row.row.line, value: row.row.uscc, source: sourceOf(row.row), ...problem }] : []
    }),
  )
  await composeOffers(
    tx,
    deps,
    rows.flatMap((row) => offerOf(roster, row, claimOf)),
    now,
  )
  // The budget's rows and the roster's own come last: the other shard waits for them.
  await reserve(tx, made, now)
  await addReleased(tx, roster.id, { taken: rows.length, made: made.length, now })
  return true
}

const CLAIM_EXISTS = {
  column: '统一社会信用代码',
  code: 'CLAIM_EXISTS',
  message: '下发时这家企业已有本期办件，没有重复下发。',
}

const sourceOf = ({ uscc, name, amountFen, basis }: ShardRow) => ({
  uscc,
  name,
  amount: (amountFen / 100).toFixed(2),
  basis: basis ?? '',
})

function offerOf(
  roster: Roster,
  row: ShardRow,
  claimOf: ReadonlyMap<string, { id: string; deadlineAt: Date }>,
): Offer[] {
  const claim = claimOf.get(row.uscc)
  if (!claim) return []
  return [
    {
      claimId: claim.id,
      uscc: row.uscc,
      enterpriseName: row.name,
      phoneSealed: row.phoneSealed,
      policyTitle: roster.policyTitle,
      departmentName: roster.departmentName,
      amountFen: row.amountFen,
      deadlineAt: claim.deadlineAt,
    },
  ]
}

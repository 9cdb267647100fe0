import type { Explanation } from '@huiqi/shared/rule'
import { civilDate } from '@huiqi/shared/workday'
import type { Pool } from 'pg'
import { PLATFORM } from '../audit/actor.ts'
import type { Tx } from '../db/database.ts'
import { candidatesOf, countCandidates, nextCandidates } from '../matching/candidates.ts'
import { type Judge, judgeWithReferences } from '../matching/judge.ts'
import { loadFacts } from '../matching/load-facts.ts'
import { recordRoster } from './audit.ts'
import { questionsOf } from './conditions.ts'
import {
  countFilled,
  emptyRoster,
  insertRows,
  insertUndetermined,
  lookUpEnterprises,
  type WorkOrder,
} from './fill-store.ts'
import { payable } from './payable.ts'
import type { Roster } from './store.ts'
import { updateRoster } from './store.ts'
import { onRoster, untilOvertaken } from './work.ts'

/** Enterprises judged in one transaction. */
const BATCH = 1_000

type Deps = { readonly workerPool: Pool; readonly clock: () => Date }

/** Draws a roster from the policy's conditions over the enterprises of its region. Begun again, it starts over cleanly. */
export const drawRoster = ({ workerPool, clock }: Deps, order: WorkOrder): Promise<void> =>
  untilOvertaken(async () => {
    const { judge, candidates } = await onRoster(workerPool, order, 'filling', async (tx, roster) => {
      await emptyRoster(tx, roster.id)
      const at = { date: civilDate(clock()), period: roster.period }
      const narrowed = candidatesOf(roster.rule, roster.region, at)
      await updateRoster(tx, roster.id, { progressOf: await countCandidates(tx, narrowed) })
      return { judge: await judgeWithReferences(tx, roster.rule, at), candidates: narrowed }
    })
    let [after, done, line] = ['', 0, 1]
    for (let full = true; full; ) {
      const { usccs, taken } = await onRoster(workerPool, order, 'filling', async (tx, roster) => {
        const batch = await nextCandidates(tx, candidates, after, BATCH)
        await updateRoster(tx, roster.id, { progressDone: done + batch.length, workedAt: clock() })
        return { usccs: batch, taken: await judgeBatch(tx, roster, judge, batch, line) }
      })
      after = usccs.at(-1) ?? after
      done += usccs.length
      line += taken
      full = usccs.length === BATCH
    }
    await onRoster(workerPool, order, 'filling', async (tx, roster) => {
      const counts = await countFilled(tx, roster.id)
      await updateRoster(tx, roster.id, { ...counts, status: 'open', workId: null, version: roster.version + 1 })
      await recordRoster(tx, roster, PLATFORM, 'match', { ...counts, judged: done }, clock())
    })
  })

/** @returns how many were taken onto the roster */
async function judgeBatch(
  tx: Tx,
  roster: Roster,
  judge: Judge,
  usccs: readonly string[],
  line: number,
): Promise<number> {
  const facts = await loadFacts(tx, usccs, judge.attributes)
  const registered = await lookUpEnterprises(tx, usccs, roster)
  const open: { uscc: string; explanation: Explanation }[] = []
  const eligible: { uscc: string; explanation: Explanation; amountFen: number }[] = []
  for (const uscc of usccs) {
    // Who has the benefit already is neither drawn again nor left to be looked into.
    if (registered.get(uscc)?.claimed) continue
    const explanation = judge.explain(facts.get(uscc) ?? [])
    if (explanation.verdict === 'ineligible') continue
    const amountFen = payable(explanation, roster.amountCapFen)
    if (amountFen === null) open.push({ uscc, explanation })
    else if (amountFen > 0) eligible.push({ uscc, explanation, amountFen })
  }
  await insertRows(
    tx,
    roster.id,
    eligible.map((row, index) => ({ ...row, line: line + index, basis: null })),
  )
  await insertUndetermined(
    tx,
    roster.id,
    open.map(({ uscc, explanation }) => ({ uscc, questions: questionsOf(explanation) })),
  )
  return eligible.length
}

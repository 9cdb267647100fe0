import type { EnterpriseFacts } from '@huiqi/shared/condition'
import { type Explanation, referencesOf } from '@huiqi/shared/rule'
import { type CompiledSelection, compileSelection } from '@huiqi/shared/selection'
import { civilDate } from '@huiqi/shared/workday'
import type { Pool } from 'pg'
import { PLATFORM } from '../audit/actor.ts'
import type { Tx } from '../db/database.ts'
import { candidatesOf, countCandidates, nextCandidates } from '../matching/candidates.ts'
import { factsOn, type Judge, type JudgedAt, judgeOf } from '../matching/judge.ts'
import { loadFacts } from '../matching/load-facts.ts'
import { loadReferences } from '../policy/references.ts'
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
import { entitlementOf, isWorthwhile } from './selection/entitlement.ts'
import { selectCandidates } from './selection/select-candidates.ts'
import { insertCandidates } from './selection/store.ts'
import type { Roster } from './store.ts'
import { updateRoster } from './store.ts'
import { onRoster, untilOvertaken } from './work.ts'

/** Enterprises judged in one transaction. */
const BATCH = 1_000

type Deps = { readonly workerPool: Pool; readonly clock: () => Date }

/** A roster's rule made ready: who is eligible, and what decides among them where only some are taken. */
type Ready = { readonly at: JudgedAt; readonly judge: Judge; readonly selection: CompiledSelection | null }

/** Draws a roster from the policy's conditions over the enterprises of its region. Begun again, it starts over cleanly. */
export const drawRoster = ({ workerPool, clock }: Deps, order: WorkOrder): Promise<void> =>
  untilOvertaken(async () => {
    const { ready, candidates } = await onRoster(workerPool, order, 'filling', async (tx, roster) => {
      await emptyRoster(tx, roster.id)
      const at = { date: civilDate(clock()), period: roster.period }
      const narrowed = candidatesOf(roster.rule, roster.region, at)
      await updateRoster(tx, roster.id, { progressOf: await countCandidates(tx, narrowed) })
      return { ready: await makeReady(tx, roster, at), candidates: narrowed }
    })
    let [after, done, line] = ['', 0, 1]
    for (let full = true; full; ) {
      const { usccs, taken } = await onRoster(workerPool, order, 'filling', async (tx, roster) => {
        const batch = await nextCandidates(tx, candidates, after, BATCH)
        await updateRoster(tx, roster.id, { progressDone: done + batch.length, workedAt: clock() })
        return { usccs: batch, taken: await judgeBatch(tx, roster, ready, batch, line) }
      })
      after = usccs.at(-1) ?? after
      done += usccs.length
      line += taken
      full = usccs.length === BATCH
    }
    await onRoster(workerPool, order, 'filling', async (tx, roster) => {
      if (ready.selection) await selectCandidates(tx, roster, ready.selection.plan, clock())
      const counts = await countFilled(tx, roster.id)
      await updateRoster(tx, roster.id, { ...counts, status: 'open', workId: null, version: roster.version + 1 })
      await recordRoster(tx, roster, PLATFORM, 'match', { ...counts, judged: done }, clock())
    })
  })

async function makeReady(tx: Tx, { rule }: Roster, day: JudgedAt): Promise<Ready> {
  const at = { ...day, refs: await loadReferences(tx, referencesOf(rule)) }
  return { at, judge: judgeOf(rule, at), selection: rule.selection ? compileSelection(rule.selection, at) : null }
}

/** @returns how many rows were taken onto the roster; candidates become rows once all are known */
async function judgeBatch(
  tx: Tx,
  roster: Roster,
  { at, judge, selection }: Ready,
  usccs: readonly string[],
  line: number,
): Promise<number> {
  const facts = await loadFacts(tx, usccs, judge.attributes)
  const registered = await lookUpEnterprises(tx, usccs, roster)
  const open: { uscc: string; explanation: Explanation }[] = []
  const eligible: { uscc: string; explanation: Explanation; amountFen: number; known: EnterpriseFacts }[] = []
  for (const uscc of usccs) {
    // Who has the benefit already is neither drawn again nor left to be looked into.
    if (registered.get(uscc)?.claimed) continue
    const known = factsOn(facts.get(uscc) ?? [], at.date)
    const explanation = judge.explainKnown(known)
    if (explanation.verdict === 'ineligible') continue
    const amountFen = entitlementOf(roster, explanation)
    if (amountFen === null) open.push({ uscc, explanation })
    else if (isWorthwhile(roster, amountFen)) eligible.push({ uscc, explanation, amountFen, known })
  }
  await insertUndetermined(
    tx,
    roster.id,
    open.map(({ uscc, explanation }) => ({ uscc, questions: questionsOf(explanation) })),
  )
  if (selection) {
    const candidates = eligible.map(({ uscc, explanation, amountFen, known }) => {
      return { uscc, explanation, fen: amountFen, ...selection.read(known, amountFen) }
    })
    await insertCandidates(tx, roster.id, candidates)
    return 0
  }
  const rows = eligible.map(({ known: _, ...row }, index) => ({ ...row, line: line + index, basis: null }))
  await insertRows(tx, roster.id, rows)
  return rows.length
}

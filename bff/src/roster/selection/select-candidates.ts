import type { BatchPlan } from '@huiqi/shared/selection'
import { PLATFORM } from '../../audit/actor.ts'
import type { Tx } from '../../db/database.ts'
import { recordRoster } from '../audit.ts'
import type { Roster } from '../store.ts'
import { draw } from './draw.ts'
import { closeSelection, readCandidates, saveOutcome } from './store.ts'

/** Selects among all that were found eligible, and records from what and with what outcome. */
export async function selectCandidates(tx: Tx, roster: Roster, plan: BatchPlan, now: Date): Promise<void> {
  const candidates = await readCandidates(tx, roster.id)
  const { inputDigest, outcomeDigest, ...outcome } = draw(plan, candidates, roster.amountCapFen)
  await saveOutcome(tx, roster.id, outcome)
  const counts = { candidateCount: candidates.length, inputDigest, outcomeDigest }
  const fenOf = new Map(candidates.map(({ uscc, fen }) => [uscc, fen]))
  const entitledFen = outcome.selected.reduce((sum, { uscc }) => sum + (fenOf.get(uscc) ?? 0), 0)
  await closeSelection(tx, roster.id, { ...counts, entitledFen, drawnAt: now })
  const { order, quota, budget, whenShort } = plan
  const seed = order.by === 'lottery' ? { seed: order.seed } : {}
  const data = { by: order.by, ...seed, quota, budget, whenShort, selectedCount: outcome.selected.length, ...counts }
  await recordRoster(tx, roster, PLATFORM, 'select', data, now)
}

import { type Selection, sha256 } from '@huiqi/shared/selection'
import { sql } from 'kysely'
import type { Tx } from '../../db/database.ts'
import type { Roster } from '../store.ts'
import type { SelectionView } from '../views.ts'
import { figureWords, limitWords, methodWords } from './words.ts'

/** How a roster was or will be selected; null where everybody eligible is taken, or the list came from outside. */
export async function selectionView(tx: Tx, { id, rule }: Roster): Promise<SelectionView | null> {
  const row = await tx
    .selectFrom('rosterSelection as s')
    .select(['s.seed', 's.orderedAt', 's.drawnAt', 's.candidateCount', 's.entitledFen'])
    .select(['s.inputDigest', 's.outcomeDigest', sql<string>`app_staff_label(s.ordered_by)`.as('orderedBy')])
    .where('s.rosterId', '=', id)
    .executeTakeFirst()
  if (!row || !rule.selection) return null
  const { seed, orderedAt, orderedBy, drawnAt, inputDigest, outcomeDigest, ...counts } = row
  return {
    method: methodWords(rule.selection),
    limits: limitWords(rule.selection),
    seed: seed === null ? null : { value: seed, by: orderedBy, at: orderedAt.toISOString() },
    outcome:
      drawnAt && inputDigest && outcomeDigest
        ? {
            ...counts,
            drawnAt: drawnAt.toISOString(),
            lastIn: await lastIn(tx, id, rule.selection),
            inputDigest,
            outcomeDigest,
          }
        : null,
  }
}

/** With what the last of those selected came in: the line between in and out. */
async function lastIn(tx: Tx, rosterId: string, selection: Selection): Promise<string | null> {
  const last = await tx
    .selectFrom('rosterCandidate')
    .select(['uscc', 'place', 'scores'])
    .where('rosterId', '=', rosterId)
    .where('awardedFen', 'is not', null)
    .orderBy('place', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!last) return null
  const figures = figureWords(selection, last.scores as Readonly<Record<string, number>>)
  return [`第 ${last.place} 名`, ...figures, ...lotWords(selection, last.uscc)].join('，')
}

const lotWords = (selection: Selection, uscc: string): string[] => {
  const lot = lotOf(selection, uscc)
  return lot === null ? [] : [`签号 ${lot}`]
}

/** The number drawn for an enterprise, which anyone can compute from the public seed; null where no lots are drawn. */
export const lotOf = ({ order }: Selection, uscc: string): string | null =>
  order.by === 'lottery' ? sha256(`${order.seed}:${uscc}`) : null

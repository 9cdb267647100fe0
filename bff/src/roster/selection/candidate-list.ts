import { regionName } from '@huiqi/shared/region'
import { sql } from 'kysely'
import type { Tx } from '../../db/database.ts'
import { findRoster } from '../store.ts'
import type { CandidatePage } from '../views.ts'
import { lotOf } from './view.ts'
import { figureWords, leftWords } from './words.ts'

const PAGE = 50

/**
 * Everybody eligible in the order of their places, those without one last: selected for how much, or left for which
 * reason; `after` is the number already shown. @throws AppError NOT_FOUND
 */
export async function listCandidates(
  tx: Tx,
  { rosterId, left, after }: { rosterId: string; left?: boolean | undefined; after?: number | null | undefined },
): Promise<CandidatePage> {
  const { rule } = await findRoster(tx, rosterId)
  const { selection } = rule
  if (!selection) return { candidates: [], total: 0, next: null }
  const wanted = tx
    .selectFrom('rosterCandidate as c')
    .innerJoin('enterprise as e', 'e.uscc', 'c.uscc')
    .leftJoin('enterprise as o', 'o.uscc', 'c.takenBy')
    .where('c.rosterId', '=', rosterId)
    .$if(left === true, (query) => query.where('c.leftFor', 'is not', null))
  const { count } = await wanted.select(tx.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const rows = await wanted
    .select(['c.uscc', 'e.name', 'e.region', 'c.place', 'c.scores', 'c.entitledFen', 'c.awardedFen', 'c.leftFor'])
    .select('o.name as takenByName')
    .orderBy(sql`c.place nulls last`)
    .orderBy('c.uscc')
    .offset(after ?? 0)
    .limit(PAGE + 1)
    .execute()
  return {
    candidates: rows.slice(0, PAGE).map(({ name, region, scores, leftFor, takenByName, ...row }) => ({
      ...row,
      enterpriseName: name,
      regionName: regionName(region),
      figures: figureWords(selection, scores as Readonly<Record<string, number>>),
      lot: lotOf(selection, row.uscc),
      reason: leftFor === null ? null : leftWords(selection, { place: row.place, leftFor, takenByName }),
    })),
    total: count,
    next: rows.length > PAGE ? (after ?? 0) + PAGE : null,
  }
}

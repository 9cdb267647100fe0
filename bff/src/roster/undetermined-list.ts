import { regionName } from '@huiqi/shared/region'
import type { Tx } from '../db/database.ts'
import { findRoster } from './store.ts'
import type { UndeterminedPage } from './views.ts'

const PAGE = 50

/** 待核实: who the platform could neither take nor leave, and what it lacks. @throws AppError NOT_FOUND */
export async function listUndetermined(
  tx: Tx,
  { rosterId, after }: { readonly rosterId: string; readonly after?: string | null | undefined },
): Promise<UndeterminedPage> {
  await findRoster(tx, rosterId)
  const open = tx
    .selectFrom('rosterUndetermined as u')
    .innerJoin('enterprise as e', 'e.uscc', 'u.uscc')
    .where('u.rosterId', '=', rosterId)
  const { count } = await open.select(tx.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const rows = await open
    .select(['u.uscc', 'e.name', 'e.region', 'u.questions'])
    .where('u.uscc', '>', after ?? '')
    .orderBy('u.uscc')
    .limit(PAGE + 1)
    .execute()
  const page = rows.slice(0, PAGE)
  return {
    enterprises: page.map(({ uscc, name, region, questions }) => ({
      uscc,
      enterpriseName: name,
      regionName: regionName(region),
      questions: questions as string[],
    })),
    total: count,
    next: rows.length > PAGE ? page.at(-1)!.uscc : null,
  }
}

import type { Tx } from '../db/database.ts'
import { workCalendar } from '../db/work-calendar.ts'
import type { Owner } from '../http/access.ts'
import { claimCard } from './card.ts'
import { type HomeGroup, type HomeRow, homeRows } from './read-store.ts'
import type { HomeView } from './views.ts'

/** The owner's first page, from one statement. */
export async function claimHome(tx: Tx, owner: Owner, now: Date): Promise<HomeView> {
  const rows = await homeRows(tx, owner.uscc)
  const calendar = await workCalendar(tx)
  const cards = (group: HomeGroup) =>
    rows.filter((row) => row.grouping === group).map((row) => claimCard(row, now, calendar))
  const total = (group: HomeGroup): Pick<HomeRow, 'groupCount' | 'groupFen'> =>
    rows.find((row) => row.grouping === group) ?? { groupCount: 0, groupFen: 0 }
  const confirm = total('confirm')
  const toConfirm = cards('confirm')
  return {
    enterpriseName: owner.enterpriseName,
    toConfirm: {
      count: confirm.groupCount,
      totalFen: confirm.groupFen,
      nearest: toConfirm[0]?.deadline ?? null,
      claims: toConfirm,
    },
    toCorrect: cards('correct'),
    inProgress: cards('in_progress'),
    recent: cards('done'),
    counts: {
      waiting: confirm.groupCount + total('correct').groupCount,
      inProgress: total('in_progress').groupCount,
      done: total('done').groupCount,
    },
  }
}

import { levelOfScore, ratingLevels } from '@huiqi/shared/rating'
import { dueView } from '../claim/deadline-view.ts'
import type { Tx } from '../db/database.ts'
import { workCalendar } from '../db/work-calendar.ts'
import type { Staff } from '../http/access.ts'
import { rectificationRecords } from './store.ts'
import type { RectificationRow } from './views.ts'

/** The department's work orders for bad ratings. */
export async function listRectifications(tx: Tx, staff: Staff, now: Date): Promise<RectificationRow[]> {
  const records = await rectificationRecords(tx, staff.departmentCode)
  const calendar = await workCalendar(tx)
  return records.map(({ level: score, ratedAt, dueAt, breachedAt, answeredAt, ...record }) => {
    const level = levelOfScore(score)
    return {
      ...record,
      level,
      levelLabel: ratingLevels[level].label,
      ratedAt: ratedAt.toISOString(),
      due: dueView('整改时限', dueAt, now, calendar),
      breached: breachedAt !== null,
      answeredAt: answeredAt?.toISOString() ?? null,
    }
  })
}

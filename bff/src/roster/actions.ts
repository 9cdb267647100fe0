import type { Staff } from '../http/access.ts'
import type { Roster } from './store.ts'
import type { RosterAction, RosterCard, VetoRequestView } from './views.ts'

/**
 * What this person can do with the roster now; the commands hold the same line again.
 * @param card how it stands, read in one statement: a job may be at it
 */
export function actionsOf(
  roster: Pick<Roster, 'departmentCode' | 'createdBy'>,
  { status, kind, rowCount, releasedCount, preReviewed, authorised }: RosterCard,
  requests: readonly VetoRequestView[],
  staff: Staff,
): RosterAction[] {
  const own = roster.departmentCode === staff.departmentCode
  const officer = own && staff.roles.includes('officer')
  const reviewer = own && staff.roles.includes('reviewer')
  const begun = releasedCount > 0
  const untouched = requests.length === 0 && !preReviewed && !begun
  const fillable = officer && untouched && (status === 'empty' || status === 'open' || status === 'failed')
  const ready = status === 'open' && rowCount > 0
  const asked = requests.some(
    ({ departmentCode, answer }) => departmentCode === staff.departmentCode && answer === 'pending',
  )
  const possible: readonly (readonly [RosterAction, boolean])[] = [
    ['upload', fillable && kind === 'imported'],
    ['match', fillable && kind === 'matched'],
    ['ask_joint_review', officer && (ready || status === 'joint_review') && !preReviewed && !begun],
    ['review', reviewer && ready && !preReviewed && !begun && roster.createdBy !== staff.personId],
    ['authorise', staff.roles.includes('finance') && ready && preReviewed && !authorised],
    ['release', (officer || reviewer) && ready && preReviewed === authorised],
    ['cancel', (officer || reviewer) && !begun && !['released', 'cancelled', 'releasing'].includes(status)],
    ['veto', asked && staff.roles.includes('joint')],
    ['finish_joint_review', asked && staff.roles.includes('joint')],
  ]
  return possible.flatMap(([action, can]) => (can ? [action] : []))
}

import { type ClaimMode, type ClaimState, claimDeadlines, claimStates, defaultDays } from '@huiqi/shared/claim'
import { addDays, addWorkdays, atHour, civilDate, dueAt, type WorkCalendar } from '@huiqi/shared/workday'

/** Hour of the day (Asia/Shanghai) at which reminders go out: inside office hours, outside quiet hours. */
const REMINDER_HOUR = 9
/** Working days an enterprise has at the least to confirm an offer made again, however late that is (厦门: 3 天). */
const LEAST_CONFIRM_DAYS = 3

/** What the clock owes a claim in its present state. */
export type Timing = {
  readonly deadlineAt: Date | null
  /** `warn:<index>` for the deadline's n-th warning, `expire` for its end; null: nothing is due. */
  readonly timer: string | null
  readonly timerAt: Date | null
}

const NOTHING: Timing = { deadlineAt: null, timer: null, timerAt: null }

type Entering = {
  readonly state: ClaimState
  readonly mode: ClaimMode
  /** Days by deadline name where the policy departs from the defaults. */
  readonly limits: Readonly<Record<string, number>>
  /** A deadline set from outside the table: a roster's last day to confirm. */
  readonly fixed?: Date | null
  /** Offered again after a dispute: the roster's last day may be near or past by then. */
  readonly again?: boolean
  readonly now: Date
  readonly calendar: WorkCalendar
}

/** Deadline and first timer of a state that is entered now. */
export function timingOnEntry(entering: Entering): Timing {
  const { state, now, calendar } = entering
  const deadlineAt = deadlineOnEntry(entering)
  if (deadlineAt === null) return NOTHING
  const timers = timersOf(state, deadlineAt, calendar)
  return { deadlineAt, ...(timers.find(({ timerAt }) => timerAt > now) ?? timers.at(-1)!) }
}

function deadlineOnEntry({ state, mode, limits, fixed, again, now, calendar }: Entering): Date | null {
  const name = claimStates[state].deadline
  if (name === null) return null
  if (name === 'confirm' && fixed) {
    const least = again ? dueAt(now, LEAST_CONFIRM_DAYS, 'working', calendar) : now
    return fixed > least ? fixed : least
  }
  return dueAt(now, limits[name] ?? defaultDays(name, mode), claimDeadlines[name].kind, calendar)
}

/**
 * What follows a timer that has fired: the warnings in turn, then the end. A warning that is late is still given
 * before the end comes: silence counts against nobody who was not reminded.
 */
export function timerAfter(
  state: ClaimState,
  fired: string,
  deadlineAt: Date,
  calendar: WorkCalendar,
): Pick<Timing, 'timer' | 'timerAt'> {
  const timers = timersOf(state, deadlineAt, calendar)
  const next = timers.findIndex(({ timer }) => timer === fired) + 1
  return timers[next] ?? { timer: null, timerAt: null }
}

/** Everything the clock does in a state that ends at `deadlineAt`, in order. */
function timersOf(state: ClaimState, deadlineAt: Date, calendar: WorkCalendar): { timer: string; timerAt: Date }[] {
  const name = claimStates[state].deadline
  if (name === null) return []
  const { warnBefore, kind } = claimDeadlines[name]
  const lastDay = civilDate(deadlineAt)
  const warnings = warnBefore.map((days, index) => {
    const day = kind === 'working' ? addWorkdays(lastDay, -days, calendar) : addDays(lastDay, -days)
    return { timer: `warn:${index}`, timerAt: atHour(day, REMINDER_HOUR) }
  })
  return [...warnings, { timer: 'expire', timerAt: deadlineAt }]
}

import { type ClaimMode, type ClaimState, claimDeadlines, claimStates, defaultDays } from '@huiqi/shared/claim'
import { addDays, addWorkdays, atHour, civilDate, dueAt, type WorkCalendar } from '@huiqi/shared/workday'

/** Hour of the day (Asia/Shanghai) at which reminders go out: inside office hours, outside quiet hours. */
const REMINDER_HOUR = 9

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
  readonly now: Date
  readonly calendar: WorkCalendar
}

/** Deadline and first timer of a state that is entered now. */
export function timingOnEntry({ state, mode, limits, fixed, now, calendar }: Entering): Timing {
  const name = claimStates[state].deadline
  if (name === null) return NOTHING
  const days = limits[name] ?? defaultDays(name, mode)
  const deadlineAt = (name === 'confirm' && fixed) || dueAt(now, days, claimDeadlines[name].kind, calendar)
  return { deadlineAt, ...timerAfter(state, deadlineAt, now, calendar) }
}

/** The next thing due after `now` in a state that ends at `deadlineAt`: the warnings in turn, then the end. */
export function timerAfter(
  state: ClaimState,
  deadlineAt: Date,
  now: Date,
  calendar: WorkCalendar,
): Pick<Timing, 'timer' | 'timerAt'> {
  const name = claimStates[state].deadline
  if (name === null) return { timer: null, timerAt: null }
  const { warnBefore, kind } = claimDeadlines[name]
  const lastDay = civilDate(deadlineAt)
  const warnings = warnBefore.map((days, index) => {
    const day = kind === 'working' ? addWorkdays(lastDay, -days, calendar) : addDays(lastDay, -days)
    return { timer: `warn:${index}`, timerAt: atHour(day, REMINDER_HOUR) }
  })
  const next = warnings.find((warning) => warning.timerAt > now)
  return next ?? { timer: 'expire', timerAt: deadlineAt }
}

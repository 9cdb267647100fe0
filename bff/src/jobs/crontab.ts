import type { CronItem } from 'graphile-worker'

/** Every waiting state has one of these behind it; each run finds what is due by the process's clock. */
export const sweepers = [
  'claim.timers',
  'message.sweep',
  'payout.sweep',
  'payout.receipts',
  'roster.sweep',
  'fact.sweep',
  'matching.sweep',
  'policy.take_effect',
  'push.sweep',
  'rating.deadlines',
  'profile.deadlines',
  'identity.sweep',
  'kernel.sweep',
] as const

/** Once a minute, by key: a sweep that takes longer than a minute never runs beside itself. */
export const cronItems: CronItem[] = sweepers.map((task) => ({
  task,
  match: '* * * * *',
  identifier: task,
  options: { jobKey: `sweep:${task}`, jobKeyMode: 'preserve_run_at', backfillPeriod: 0, maxAttempts: 1 },
}))

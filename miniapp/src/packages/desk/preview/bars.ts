import type { LabelledGroup } from '@huiqi/bff/policy/desk/preview-views'

/** A line of a breakdown. */
export interface Bar {
  readonly key: string
  readonly label: string
  readonly count: number
  readonly fen: number
  /** Of the longest bar, 0 … 100. */
  readonly percent: number
}

/** The largest groups first; what goes beyond `most` lines shares the last. Groups that nobody is in are left out. */
export function barsOf(groups: readonly LabelledGroup[], most: number): readonly Bar[] {
  const sorted = groups.filter(({ eligible }) => eligible > 0).sort((a, b) => b.eligible - a.eligible)
  const shown = sorted.length > most ? sorted.slice(0, most - 1) : sorted
  const rest = sorted.slice(shown.length)
  const lines = shown.map(({ key, label, eligible, fen }) => ({ key, label, count: eligible, fen }))
  if (rest.length > 0)
    lines.push({
      key: 'rest',
      label: `其余 ${rest.length} 项`,
      count: rest.reduce((sum, { eligible }) => sum + eligible, 0),
      fen: rest.reduce((sum, { fen }) => sum + fen, 0),
    })
  const highest = Math.max(1, ...lines.map(({ count }) => count))
  return lines.map((line) => ({ ...line, percent: 100 * (line.count / highest) }))
}

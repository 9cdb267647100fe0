export type Driven = {
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly count: number
}

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

/** Lets `clients` work side by side, each one call after the other, until `work` runs out or the time is up. */
export async function drive(
  clients: number,
  seconds: number,
  work: (client: number) => Promise<boolean>,
): Promise<Driven> {
  const times: number[] = []
  const started = performance.now()
  const until = started + seconds * 1000
  const client = async (_: unknown, index: number) => {
    while (performance.now() < until) {
      const before = performance.now()
      if (!(await work(index))) return
      times.push(performance.now() - before)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const sorted = times.sort((a, b) => a - b)
  const elapsed = (performance.now() - started) / 1000
  return {
    perSecond: Math.round(times.length / elapsed),
    p50Ms: Math.round(percentile(sorted, 0.5) * 10) / 10,
    p99Ms: Math.round(percentile(sorted, 0.99) * 10) / 10,
    count: times.length,
  }
}

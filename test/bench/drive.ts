export type Driven = {
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly count: number
}

/** Calls side by side for a while: how long each took, ms, and all of them together, s. */
export type Lap = { readonly times: readonly number[]; readonly seconds: number }

/** Something that is measured, and what it holds open meanwhile. */
export type Contender = {
  readonly lap: () => Promise<Lap>
  readonly close: () => Promise<void>
}

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

const tenths = (ms: number) => Math.round(ms * 10) / 10

/** Lets `clients` work side by side, each one call after the other, until `work` runs out or the time is up. */
export async function drive(
  clients: number,
  seconds: number,
  work: (client: number) => Promise<boolean>,
): Promise<Lap> {
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
  return { times, seconds: (performance.now() - started) / 1000 }
}

function summary(laps: readonly Lap[]): Driven {
  const sorted = laps.flatMap(({ times }) => times).sort((a, b) => a - b)
  const seconds = laps.reduce((sum, lap) => sum + lap.seconds, 0)
  return {
    perSecond: Math.round(sorted.length / seconds),
    p50Ms: tenths(percentile(sorted, 0.5)),
    p99Ms: tenths(percentile(sorted, 0.99)),
    count: sorted.length,
  }
}

/**
 * Measures contenders in turns, a lap of each and again, so that whatever else the machine does falls on all of them
 * alike. The first lap of each warms up and doesn't count.
 * @param between what must be over before the next lap begins
 */
export async function inTurns<Name extends string>(
  laps: number,
  contenders: Readonly<Record<Name, Contender>>,
  between: () => Promise<unknown> = async () => undefined,
): Promise<Record<Name, Driven>> {
  const run = Object.entries(contenders) as [Name, Contender][]
  const counted = new Map<Name, Lap[]>(run.map(([name]) => [name, []]))
  for (let lap = 0; lap <= laps; lap += 1)
    for (const [name, contender] of run) {
      const driven = await contender.lap()
      if (lap > 0) counted.get(name)!.push(driven)
      await between()
    }
  for (const [, contender] of run) await contender.close()
  return Object.fromEntries(run.map(([name]) => [name, summary(counted.get(name)!)])) as Record<Name, Driven>
}

/** Milliseconds of the fastest of several passes: what else runs on the machine makes single ones slower, never faster. */
export async function fastest(passes: number, work: () => unknown): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let pass = 0; pass < passes; pass += 1) {
    const started = performance.now()
    await work()
    best = Math.min(best, performance.now() - started)
  }
  return best
}

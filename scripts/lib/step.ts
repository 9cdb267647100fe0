/** Stops the run; everything a person needs to know is in the message. */
export class StepError extends Error {
  override readonly name = 'StepError'
}

const heartbeatMs = 15_000

/** Announces a piece of work, says now and then that it goes on, and tells how long it took. */
export async function step<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
  const started = performance.now()
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} 秒`
  console.log(`▸ ${title}…`)
  const heartbeat = setInterval(() => console.log(`  仍在进行（${seconds()}）`), heartbeatMs)
  try {
    const result = await work()
    console.log(`✓ ${title}（${seconds()}）`)
    return result
  } catch (error) {
    console.log(`✗ ${title}（${seconds()}）`)
    throw error
  } finally {
    clearInterval(heartbeat)
  }
}

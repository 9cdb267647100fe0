import { EnvError } from '../bff/src/env.ts'
import { StepError } from './lib/step.ts'
import { bringUp } from './start/run.ts'
import { welcome } from './start/welcome.ts'

const stops: (() => Promise<void>)[] = []
const interrupted = new Promise<'interrupted'>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('interrupted'))
  process.on('disconnect', () => resolve('interrupted'))
})

async function main(): Promise<number> {
  const run = bringUp(stops)
  // Stopped while coming up, the rest of coming up is of no interest.
  run.catch(() => {})
  const up = await Promise.race([run, interrupted])
  if (up === 'interrupted') return 130
  console.log(welcome(up))
  await interrupted
  return 0
}

async function stopAll(): Promise<void> {
  console.log('\n正在停止…')
  for (const stop of stops.splice(0).reverse()) await stop()
  console.log('已停止')
}

let exitCode = 1
try {
  exitCode = await main()
} catch (error) {
  const expected = error instanceof StepError || error instanceof EnvError
  console.error(`\n✗ ${expected ? error.message : (error as Error).stack}`)
} finally {
  await stopAll()
}
process.exit(exitCode)

import { migrate } from '../../bff/src/db/migrate.ts'
import { readEnv } from '../../bff/src/env.ts'
import { loadSample } from '../../bff/src/sample/load.ts'
import { createKeyRing } from '../../bff/src/secrets/key-ring.ts'
import { build, isBuilt } from '../build/ensure-built.ts'
import { StepError, step } from '../lib/step.ts'
import { type RunningDatabase, runEmbedded } from './database.ts'
import { programs } from './programs.ts'
import { takeOver } from './run-file.ts'
import { runSettings } from './settings.ts'
import { supervise } from './supervise.ts'
import { refuseTakenPort, untilReady } from './until-ready.ts'

/**
 * Brings everything up, in order. What was started is pushed to `stops`, to be called in reverse whatever happens.
 * @returns the settings it runs with
 */
export async function bringUp(stops: (() => Promise<void>)[]): Promise<NodeJS.ProcessEnv> {
  const env = await runSettings()
  const dataDir = env.DATA_DIR!
  const runFile = await takeOver(dataDir)
  stops.push(async () => runFile.remove())
  await refuseTakenPort(Number(env.PORT))
  if (!isBuilt('h5')) await step('构建网页（首次约一分钟）', () => build('h5'))

  const database = await step('启动 PostgreSQL', () => openDatabase(env))
  stops.push(() => database.stop())
  await step('更新数据库结构', () => migrate(database.adminUrl, env.DATABASE_SECRET))
  if (env.SANDBOX === 'on') await step('载入示例城市：无锡', () => loadSampleCity(database.adminUrl, env))

  const running = programs(env, database.adminUrl).map((program) =>
    supervise(program, (pid) => runFile.note(program.name, pid)),
  )
  stops.push(async () => void (await Promise.all(running.map((program) => program.stop()))))
  const failed = Promise.race(running.map((program) => program.givenUp))
  await step('启动服务', () => Promise.race([allReady(env), failed.then(giveUp)]))
  for (const program of running) program.trust()
  return env
}

function loadSampleCity(adminUrl: string, env: NodeJS.ProcessEnv): Promise<void> {
  const { DATA_KEYS } = readEnv(['DATA_KEYS'], env)
  return loadSample(adminUrl, { keyRing: createKeyRing(DATA_KEYS), now: new Date() })
}

async function openDatabase(env: NodeJS.ProcessEnv): Promise<RunningDatabase> {
  if (!env.DATABASE_URL) return runEmbedded(env.DATA_DIR!)
  const { DATABASE_URL } = readEnv(['DATABASE_URL'])
  return { adminUrl: DATABASE_URL, stop: async () => {} }
}

async function allReady(env: NodeJS.ProcessEnv): Promise<void> {
  await untilReady(`http://127.0.0.1:${env.PORT}/readyz`)
  if (env.SANDBOX === 'on') await untilReady(`${env.SANDBOX_URL}/sandbox/`)
}

function giveUp(reason: string): never {
  throw new StepError(reason)
}

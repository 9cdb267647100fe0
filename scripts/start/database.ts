import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startEmbedded } from '../../bff/src/db/embedded/start-embedded.ts'
import { ensureDatabase } from '../../bff/src/db/launcher/ensure-database.ts'

export interface RunningDatabase {
  /** For migrations: may create roles and schemas. */
  readonly adminUrl: string
  stop(): Promise<void>
}

const restartPauseMs = 500

/** Runs the embedded server in the data folder and starts it again, at the same address, whenever it dies. */
export async function runEmbedded(dataDir: string): Promise<RunningDatabase> {
  const options = { dataDir: join(dataDir, 'postgres') }
  let server = await startEmbedded(options)
  let stopping = false
  const watch = async () => {
    for (;;) {
      await server.exited
      if (stopping) return
      console.log('  PostgreSQL 意外退出，正在重新启动')
      await sleep(restartPauseMs)
      server = await startEmbedded(options).catch((error: Error) => {
        console.error(error.message)
        return server
      })
    }
  }
  void watch()
  return {
    adminUrl: await ensureDatabase(server.url, 'huiqi'),
    stop: async () => {
      stopping = true
      await server.stop()
    },
  }
}

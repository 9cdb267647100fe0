import { join } from 'node:path'
import { roleUrl } from '../../bff/src/db/roles.ts'
import { root } from '../lib/root.ts'
import { logFile } from './settings.ts'
import type { Program } from './supervise.ts'

/** Garbage is collected before a process outgrows a small machine; what a roster of 100 000 really needs is far less. */
const HEAP = '--max-old-space-size=320'
/** Requests leave much behind that is dead at once: with more room for the young it is cleared less often. */
const YOUNG_HEAP = '--max-semi-space-size=32'

/** The processes of the product; each finds its settings in the environment. */
export function programs(env: NodeJS.ProcessEnv, adminUrl: string): readonly Program[] {
  const names = env.SANDBOX === 'on' ? ['sandbox', 'api', 'worker'] : ['api', 'worker']
  const secret = env.DATABASE_SECRET!
  const programEnv: NodeJS.ProcessEnv = {
    ...env,
    API_DATABASE_URL: roleUrl(adminUrl, 'huiqi_api', secret),
    WORKER_DATABASE_URL: roleUrl(adminUrl, 'huiqi_worker', secret),
  }
  // Only migrations need the administrator.
  delete programEnv.DATABASE_URL
  return names.map((name) => ({
    name,
    args: [HEAP, ...(name === 'api' ? [YOUNG_HEAP] : []), join(root, 'bff', 'src', 'main', `${name}.ts`)],
    env: programEnv,
    logFile: logFile(env.DATA_DIR!, name),
  }))
}

import { join } from 'node:path'
import { freePort } from '../../bff/src/db/embedded/free-port.ts'
import { inheritedEnv, readEnv, type VariableName } from '../../bff/src/env.ts'
import { loadSecrets } from './secrets.ts'

type Settings = Readonly<Partial<Record<VariableName, string>>>

/**
 * All settings of a run as environment variables. With the sandbox, what the operator left open is filled in;
 * without it, every program insists on what it needs.
 */
export async function runSettings(): Promise<NodeJS.ProcessEnv> {
  const { PORT, DATA_DIR, SANDBOX } = readEnv(['PORT', 'DATA_DIR', 'SANDBOX'])
  const fixed: Settings = { PORT: String(PORT), DATA_DIR, SANDBOX: SANDBOX ? 'on' : 'off' }
  if (!SANDBOX) return inheritedEnv({ ...fixed, NODE_ENV: 'production' })
  const open = await sandboxSettings(PORT, DATA_DIR)
  const given = Object.fromEntries(Object.entries(inheritedEnv({})).filter(([, value]) => value))
  return { ...open, ...given, ...fixed }
}

async function sandboxSettings(port: number, dataDir: string): Promise<Settings> {
  const publicUrl = `http://localhost:${port}`
  const sandboxUrl = `http://127.0.0.1:${await freePort()}`
  return {
    ...loadSecrets(dataDir),
    PUBLIC_URL: publicUrl,
    SANDBOX_URL: sandboxUrl,
    OIDC_ISSUER: `${publicUrl}/sandbox/oidc`,
    OIDC_CLIENT_ID: 'huiqi',
    BANK_URL: `${sandboxUrl}/sandbox/bank`,
    BANK_APP_ID: 'huiqi',
    SMS_PROVIDER: 'sandbox',
  }
}

/** Where each program writes its log. */
export function logFile(dataDir: string, program: string): string {
  return join(dataDir, 'log', `${program}.log`)
}

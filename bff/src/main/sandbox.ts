import { join } from 'node:path'
import { readEnv } from '../env.ts'
import { SANDBOX_APP_ID, SANDBOX_RECEIPTS_PATH } from '../message/adapters/sandbox-sms.ts'
import { sampleOwners, sampleStaff } from '../sample/index.ts'
import { createSandbox } from '../sandbox/create-sandbox.ts'
import { untilToldToStop } from './until-told-to-stop.ts'

/** Short enough to watch, long enough to see the order waiting at the desk. */
const SETTLE_DELAY_MS = 3000

const env = readEnv([
  'PORT',
  'DATA_DIR',
  'PUBLIC_URL',
  'SANDBOX_URL',
  'SANDBOX_SECRET',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'BANK_APP_ID',
  'BANK_SECRET',
])
const sandbox = createSandbox({
  dir: join(env.DATA_DIR, 'sandbox'),
  publicUrl: env.PUBLIC_URL,
  personas: [...sampleOwners, ...sampleStaff],
  oidcClient: {
    id: env.OIDC_CLIENT_ID,
    secret: env.OIDC_CLIENT_SECRET,
    redirectUris: [`${env.PUBLIC_URL}/api/auth/callback`],
  },
  bankSigner: { appId: env.BANK_APP_ID, secret: env.BANK_SECRET },
  platformSigner: { appId: SANDBOX_APP_ID, secret: env.SANDBOX_SECRET },
  smsCallbackUrl: `http://127.0.0.1:${env.PORT}${SANDBOX_RECEIPTS_PATH}`,
  autoSettle: { on: true, delayMs: SETTLE_DELAY_MS },
})
const { hostname, port } = new URL(env.SANDBOX_URL)
const server = sandbox.app.listen(Number(port), hostname)

await untilToldToStop()
server.close()
server.closeAllConnections()
await sandbox.close()

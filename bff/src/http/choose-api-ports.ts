import { readEnv } from '../env.ts'
import { createHostTicketSignIn } from '../identity/adapters/host-ticket.ts'
import { createOidcSignIn } from '../identity/adapters/oidc.ts'
import { createH5Links } from '../message/adapters/links.ts'
import { sandboxReceipts } from '../message/receipt-readers.ts'
import { bankPushes } from '../payout/bank-pushes.ts'
import type { ApiPorts } from './api-ports.ts'

const TIMEOUT_MS = 10_000

/** The outside as this installation is configured to reach it. */
export function apiPorts(publicUrl: string): ApiPorts {
  const oidc = readEnv(['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'])
  const bank = readEnv(['BANK_APP_ID', 'BANK_SECRET'])
  const sandbox = readEnv(['SANDBOX_URL', 'SANDBOX_SECRET'])
  const persona = createHostTicketSignIn({
    url: `${sandbox.SANDBOX_URL}/sandbox/host/ticket`,
    appId: 'huiqi',
    secret: sandbox.SANDBOX_SECRET,
    algorithm: 'sm3',
    timeoutMs: TIMEOUT_MS,
  })
  return {
    oidc: createOidcSignIn({
      issuer: oidc.OIDC_ISSUER,
      clientId: oidc.OIDC_CLIENT_ID,
      clientSecret: oidc.OIDC_CLIENT_SECRET,
      redirectUri: `${publicUrl}/api/auth/callback`,
      timeoutMs: TIMEOUT_MS,
    }),
    tickets: { weapp: persona, alipay: persona, host: persona },
    links: { browser: createH5Links(publicUrl), wechat: null, alipay: null },
    fromBank: bankPushes({ appId: bank.BANK_APP_ID, secret: bank.BANK_SECRET }),
    smsReceipts: { sandbox: sandboxReceipts({ appId: 'huiqi', secret: sandbox.SANDBOX_SECRET }) },
  }
}

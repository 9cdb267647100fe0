import { readEnv } from '../env.ts'
import type { ApiPorts } from '../http/api-ports.ts'
import { SANDBOX_APP_ID } from '../message/adapters/sandbox-sms.ts'
import { createHostTicketSignIn } from './adapters/host-ticket.ts'
import { createOidcSignIn } from './adapters/oidc.ts'
import { createWechatSignIn } from './adapters/wechat.ts'

const TIMEOUT_MS = 10_000

/** The identity provider browsers are sent to. */
export function chooseOidc(publicUrl: string): ApiPorts['oidc'] {
  const env = readEnv(['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'])
  return createOidcSignIn({
    issuer: env.OIDC_ISSUER,
    clientId: env.OIDC_CLIENT_ID,
    clientSecret: env.OIDC_CLIENT_SECRET,
    redirectUri: `${publicUrl}/api/auth/callback`,
    timeoutMs: TIMEOUT_MS,
  })
}

/** Host apps whose tickets are exchanged. With the sandbox, a ticket in any of them is the id of a persona. */
export function chooseTickets(): ApiPorts['tickets'] {
  const { SANDBOX, WECHAT_APP_ID, HOST_TICKET_URL } = readEnv(['SANDBOX', 'WECHAT_APP_ID', 'HOST_TICKET_URL'])
  if (SANDBOX) {
    const { SANDBOX_URL, SANDBOX_SECRET } = readEnv(['SANDBOX_URL', 'SANDBOX_SECRET'])
    const persona = hostTicket(`${SANDBOX_URL}/sandbox/host/ticket`, SANDBOX_APP_ID, SANDBOX_SECRET)
    return { weapp: persona, alipay: persona, host: persona }
  }
  return {
    ...(WECHAT_APP_ID && { weapp: wechat(WECHAT_APP_ID) }),
    ...(HOST_TICKET_URL && { host: host(HOST_TICKET_URL) }),
  }
}

const hostTicket = (url: string, appId: string, secret: string) =>
  createHostTicketSignIn({ url, appId, secret, algorithm: 'sm3', timeoutMs: TIMEOUT_MS })

function host(url: string) {
  const { HOST_APP_ID, HOST_APP_SECRET } = readEnv(['HOST_APP_ID', 'HOST_APP_SECRET'])
  return hostTicket(url, HOST_APP_ID, HOST_APP_SECRET)
}

function wechat(appId: string) {
  const { WECHAT_APP_SECRET: appSecret } = readEnv(['WECHAT_APP_SECRET'])
  return createWechatSignIn({ baseUrl: 'https://api.weixin.qq.com', appId, appSecret, timeoutMs: TIMEOUT_MS })
}

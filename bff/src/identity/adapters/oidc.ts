import * as client from 'openid-client'
import { OutsideError } from '../../outside/outside-error.ts'
import { normalPhone } from './normal-phone.ts'
import type { RedirectSignIn } from './port.ts'

export interface OidcConfig {
  issuer: string
  clientId: string
  clientSecret: string
  /** registered with the provider; the same for start and finish */
  redirectUri: string
  timeoutMs: number
}

const PARTY = 'oidc'
const SCOPE = 'openid profile phone'

/** OpenID Connect authorization code with PKCE (RFC 7636), state and nonce, at any provider that can be discovered. */
export function createOidcSignIn(config: OidcConfig): RedirectSignIn {
  let discovered: Promise<client.Configuration> | undefined

  /** Kept once it worked; the provider may start after us. */
  function provider(): Promise<client.Configuration> {
    discovered ??= discover(config).catch((error) => {
      discovered = undefined
      throw asOutside(error)
    })
    return discovered
  }

  return {
    async startSignIn() {
      const pending = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        codeVerifier: client.randomPKCECodeVerifier(),
      }
      const url = client.buildAuthorizationUrl(await provider(), {
        redirect_uri: config.redirectUri,
        scope: SCOPE,
        state: pending.state,
        nonce: pending.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(pending.codeVerifier),
        code_challenge_method: 'S256',
      })
      return { url: url.href, pending }
    },

    async finishSignIn(returnedUrl, pending) {
      const configuration = await provider()
      try {
        // The redirect address sent with the code is made from this one, so a proxy's host must not get into it.
        const url = new URL(config.redirectUri)
        url.search = new URL(returnedUrl).search
        const tokens = await client.authorizationCodeGrant(configuration, url, {
          expectedState: pending.state,
          expectedNonce: pending.nonce,
          pkceCodeVerifier: pending.codeVerifier,
          idTokenExpected: true,
        })
        const subject = tokens.claims()?.sub ?? ''
        const { name, phone_number } = await client.fetchUserInfo(configuration, tokens.access_token, subject)
        return { subject, ...(name ? { name } : {}), ...normalPhone(phone_number) }
      } catch (error) {
        throw asOutside(error)
      }
    },
  }
}

function discover(config: OidcConfig): Promise<client.Configuration> {
  const plain = config.issuer.startsWith('http:')
  return client.discovery(new URL(config.issuer), config.clientId, config.clientSecret, undefined, {
    timeout: config.timeoutMs / 1000,
    execute: plain ? [client.allowInsecureRequests] : [],
  })
}

/** What the protocol refused stays refused; what the network or the server lost may come right. */
function asOutside(error: unknown): OutsideError {
  if (error instanceof OutsideError) return error
  const refusal = error instanceof client.AuthorizationResponseError || error instanceof client.ResponseBodyError
  if (refusal) return new OutsideError(PARTY, error.error, error.error === 'server_error' ? 'transient' : 'permanent')
  const code = error instanceof client.ClientError ? (error.code ?? 'client_error') : 'unreachable'
  const network = ['unreachable', 'OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM'].includes(code)
  return new OutsideError(PARTY, code.toLowerCase(), network ? 'transient' : 'permanent')
}

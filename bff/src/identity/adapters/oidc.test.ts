import { afterEach, expect, test } from 'vitest'
import { type Respond, startEndpoint } from '../../outside/local-endpoint.ts'
import { createOidcSignIn } from './oidc.ts'

// The whole sign-in runs against a real provider in sandbox/oidc.test.ts; here is a provider that fails.

let close = async () => {}
afterEach(() => close())

async function at(respond: Respond) {
  const endpoint = await startEndpoint(respond)
  close = endpoint.close
  const redirectUri = 'https://hq.example/auth/callback'
  const config = { issuer: endpoint.url, clientId: 'c', clientSecret: 's', redirectUri, timeoutMs: 200 }
  return { signIn: createOidcSignIn(config), url: endpoint.url }
}

test.each([
  [() => undefined, 'unreachable'],
  [() => ({ status: 503, body: '' }), 'oauth_response_is_not_conform'],
  [() => new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 500)), 'oauth_timeout'],
])('a provider %# that can not be reached is worth another try', async (respond: Respond, code) => {
  const { signIn } = await at(respond)
  await expect(signIn.startSignIn()).rejects.toMatchObject({ party: 'oidc', code, retry: 'transient' })
})

test('a provider that names another issuer is not believed', async () => {
  const { signIn } = await at(() => ({ body: { issuer: 'https://evil.example' } }))
  await expect(signIn.startSignIn()).rejects.toMatchObject({ retry: 'permanent' })
})

test('a provider that was down is asked again, one that answered is not', async () => {
  let asked = 0
  const metadata = { authorization_endpoint: 'https://id.example/auth', token_endpoint: 'https://id.example/token' }
  const { signIn } = await at(({ headers }) => {
    asked += 1
    return asked === 1 ? undefined : { body: { issuer: `http://${headers.host}`, ...metadata } }
  })
  await expect(signIn.startSignIn()).rejects.toMatchObject({ retry: 'transient' })
  const first = new URL((await signIn.startSignIn()).url)
  const second = new URL((await signIn.startSignIn()).url)
  expect(asked).toBe(2)
  expect(first.searchParams.get('code_challenge_method')).toBe('S256')
  expect(first.searchParams.get('scope')).toBe('openid profile phone')
  for (const once of ['state', 'nonce', 'code_challenge']) {
    expect(first.searchParams.get(once)).not.toBe(second.searchParams.get(once))
  }
})

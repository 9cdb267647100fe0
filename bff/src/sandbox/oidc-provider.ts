import { type Configuration, Provider } from 'oidc-provider'
import { loadOidcKeys } from './oidc-keys.ts'
import { createOidcStore } from './oidc-store.ts'
import { html } from './pages/html.ts'
import { BASE, renderPage } from './pages/page.ts'
import type { Persona } from './persona.ts'

export interface OidcClient {
  id: string
  secret: string
  redirectUris: string[]
}

/** A code lives until the sign-in comes back; an interaction as long as one may look at the list of persons. */
const CODE_SECONDS = 60
const INTERACTION_SECONDS = 3600

/**
 * A standard OpenID provider at `PUBLIC_URL/sandbox/oidc` that believes whoever it is told:
 * authorization code with PKCE only, one client, no consent page.
 */
export function createOidcProvider(options: { dir: string; issuer: string; client: OidcClient; personas: Persona[] }) {
  const { client, personas } = options
  const { jwks, cookieKey } = loadOidcKeys(options.dir)
  const byId = new Map(personas.map((persona) => [persona.id, persona]))

  const configuration: Configuration = {
    adapter: createOidcStore(),
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: client.redirectUris }],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    jwks: jwks as Configuration['jwks'],
    cookies: { keys: [cookieKey] },
    pkce: { required: () => true },
    responseTypes: ['code'],
    claims: { openid: ['sub'], profile: ['name'], phone: ['phone_number'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `${BASE}/sign-in/${uid}` },
    ttl: {
      AuthorizationCode: CODE_SECONDS,
      Interaction: INTERACTION_SECONDS,
      Grant: 3600,
      Session: 3600,
      AccessToken: 600,
      IdToken: 600,
    },
    findAccount(_context, id) {
      const persona = byId.get(id)
      const claims = { sub: id, name: persona?.name, phone_number: persona?.phone }
      return persona && { accountId: id, claims: () => claims }
    },
    async loadExistingGrant(context) {
      const grant = new context.oidc.provider.Grant({
        clientId: context.oidc.client?.clientId,
        accountId: context.oidc.session?.accountId,
      })
      grant.addOIDCScope('openid profile phone')
      await grant.save()
      return grant
    },
    renderError(context, { error, error_description }) {
      const body = html`<p class="card">这次登录没有完成。请回到惠企，重新点登录。</p><p class="muted">${error}: ${error_description}</p>`
      context.type = 'html'
      context.body = renderPage({ title: '登录没有完成', body })
    },
  }
  return new Provider(options.issuer, configuration)
}

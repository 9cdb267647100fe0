import { stored } from '../stored.ts'

/** The bearer token of a mini-program's session. In h5 the session is a cookie that scripts cannot see. */
export const sessionToken = stored<string | null>('session', null)

/** The enterprise a person with several is acting for now. */
export const currentEnterprise = stored<string | null>('enterprise', null)

/** What every request carries: who asks, for which enterprise, and that it is ours (CSRF). */
export function requestHeaders(enterprise: string | null): Record<string, string> {
  const token = sessionToken.get()
  return {
    'x-huiqi': '1',
    ...(token && { authorization: `Bearer ${token}` }),
    ...(enterprise && { 'x-enterprise': enterprise }),
  }
}

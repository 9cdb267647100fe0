import { Cookies } from './cookies.ts'
import type { Product } from './start-product.ts'

const MAX_HOPS = 12

/** Follows redirects by hand, keeping cookies, until a page answers. */
async function follow(cookies: Cookies, url: string, init: RequestInit = {}): Promise<{ url: string; page: string }> {
  let next = url
  let options = init
  for (let hop = 0; hop < MAX_HOPS; hop += 1) {
    const headers = { ...options.headers, cookie: cookies.header() }
    const response = await fetch(next, { ...options, headers, redirect: 'manual' })
    cookies.take(response)
    const location = response.headers.get('location')
    if (!location) return { url: next, page: await response.text() }
    await response.body?.cancel()
    next = new URL(location, next).href
    options = {}
  }
  throw new Error(`signing in never ends: ${next}`)
}

/** Signs a persona in through the identity provider, as a browser would, and answers the session token. */
export async function signIn(product: Pick<Product, 'url'>, persona: string): Promise<string> {
  const cookies = new Cookies()
  const picker = await follow(cookies, `${product.url}/api/auth/sign-in?returnTo=/`)
  const action = /action="([^"]+)"/.exec(picker.page)?.[1]
  if (!action) throw new Error(`no one to pick on ${picker.url}`)
  await follow(cookies, new URL(action, product.url).href, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ persona }).toString(),
  })
  return cookies.get('hq_session') ?? Promise.reject(new Error(`${persona} could not sign in`))
}

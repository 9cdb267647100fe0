const HOME = '/'
const NOWHERE = 'http://nowhere.invalid'

/**
 * The local address to return to after sign-in, `/#/pages/confirm/index?id=…`; home for anything that would lead to
 * another site (`//evil`, `/\evil`, a scheme) or can't be an address.
 */
export function localAddress(text: unknown): string {
  if (typeof text !== 'string' || text.length > 1024 || !text.startsWith('/') || !URL.canParse(text, NOWHERE))
    return HOME
  const { origin, pathname, search, hash } = new URL(text, NOWHERE)
  // `/.//evil.example` is local until its dots are taken out.
  return origin === NOWHERE && !pathname.startsWith('//') ? pathname + search + hash : HOME
}

/** The sign-in screen, told that it did not work and where the person wanted to go. */
export function signInScreen(returnTo: string): string {
  const page = returnTo.startsWith('/#/') ? returnTo.slice(2) : ''
  const back = page ? `&returnTo=${encodeURIComponent(page)}` : ''
  return `/#/pages/sign-in/index?failed=1${back}`
}

import Taro from '@tarojs/taro'
import { replace } from '../routes.ts'
import { queryClient } from './queries.ts'
import { sessionToken } from './session.ts'

/** In h5: over to the identity provider, and back to `returnTo` with a session cookie. */
export function signInByRedirect(returnTo: string): void {
  window.location.assign(`/api/auth/sign-in?returnTo=${encodeURIComponent(`/#${returnTo}`)}`)
}

/** In a mini-program: the host's one-time code, to be exchanged for a session by `identity.signInWithCode`. */
export async function hostCode(): Promise<string> {
  const { code } = await Taro.login()
  return code
}

/** Takes the session over and returns to where sign-in was asked for, with what was typed there. */
export function signedIn(token: string, returnTo: string): void {
  sessionToken.set(token)
  void queryClient.resetQueries()
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else replace(returnTo)
}

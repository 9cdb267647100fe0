import Taro from '@tarojs/taro'
import { replace } from '../routes.ts'
import { api } from './client.ts'
import { queryClient } from './queries.ts'
import { currentEnterprise, sessionToken } from './session.ts'

/** In h5: over to the identity provider, and back to `returnTo` with a session cookie. */
export function signInByRedirect(returnTo: string): void {
  window.location.assign(`/api/auth/sign-in?returnTo=${encodeURIComponent(`/#${returnTo}`)}`)
}

/**
 * In a mini-program: the host's one-time code for a session of ours.
 *
 * @param phoneCode what the host gave for the person's phone, needed the first time only
 * @throws what `identity.signInWithCode` answers: IDENTITY_UNKNOWN when the phone is needed
 */
export async function signInWithHost(phoneCode?: string): Promise<void> {
  const { code } = await Taro.login()
  const host = process.env.TARO_ENV === 'alipay' ? 'alipay' : 'weapp'
  const { token } = await api.identity.signInWithCode.mutate({ host, code, phoneCode })
  sessionToken.set(token)
}

/** Back to where sign-in was asked for; that screen is still there, with what was typed on it. */
export function returnSignedIn(returnTo: string): void {
  void queryClient.resetQueries()
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else replace(returnTo)
}

/** Leaves nothing of the person on the phone but the text size, and every screen that showed something of his. */
export function forgetPerson(next: string): void {
  sessionToken.set(null)
  currentEnterprise.set(null)
  queryClient.clear()
  void Taro.reLaunch({ url: next })
}

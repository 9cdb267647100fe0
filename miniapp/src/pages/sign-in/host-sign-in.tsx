import { useMutation } from '@tanstack/react-query'
import { problemOf } from '../../api/problem.ts'
import { returnSignedIn, signInWithHost } from '../../api/sign-in.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PhoneButton } from './phone-button.tsx'

/** One tap for whom the host has brought before; the first time WeChat is asked for the phone number too. */
export function HostSignIn({ returnTo }: { returnTo: string }) {
  const signIn = useMutation({
    mutationFn: (phoneCode: string | undefined) => signInWithHost(phoneCode),
    onSuccess: () => returnSignedIn(returnTo),
  })
  const problem = signIn.error && problemOf(signIn.error)
  const unknown = problem?.code === 'IDENTITY_UNKNOWN'
  const canGivePhone = process.env.TARO_ENV === 'weapp' && unknown && signIn.variables === undefined
  return (
    <>
      {canGivePhone ? (
        <Notice tone="attention">第一次登录，请再用手机号确认身份。</Notice>
      ) : (
        problem && <Notice tone="bad">{problem.message}</Notice>
      )}
      {canGivePhone ? (
        <PhoneButton onCode={signIn.mutate} />
      ) : (
        <Button busy={signIn.isPending} onTap={() => signIn.mutate(undefined)}>
          登录
        </Button>
      )}
    </>
  )
}

import type { Screen } from './screen.ts'
import { signInAs } from './sign-in-page.ts'
import { readSms, tapLink } from './sms.ts'

type Owner = { readonly persona: string; readonly phone: string }

export async function typeCode(phone: Screen, code: string): Promise<void> {
  await phone.type('输入短信里的确认码', code)
  await phone.tap('下一步')
}

/** From the text message to the confirm page: the constant address, the typed code, and signing in on the way. */
export async function comeByCode(phone: Screen, owner: Owner, policyTitle: string): Promise<void> {
  const sms = await readSms(phone, owner.phone, policyTitle, '待确认')
  await tapLink(phone, sms.code)
  await typeCode(phone, sms.code.toLowerCase())
  await signInAs(phone, owner.persona)
  // What was typed is still there.
  await phone.tap('下一步')
  await phone.sees('为什么是贵公司')
}

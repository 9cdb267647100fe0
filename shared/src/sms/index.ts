import { ok, problem, type Result } from '../result/index.ts'

/** Aliyun's limit for one template variable, in characters. */
export const smsVariableLimit = 35

/** One part holds 70 UCS-2 characters, each of several parts 67 (three go to the joining header). */
const singlePart = 70
const joinedPart = 67

/** The text as it arrives: the carrier puts the sender's filed signature before it. */
export const signedSms = (signature: string, text: string): string => `【${signature}】${text}`

/** Parts that a signed text is billed as. A character outside the basic plane counts twice, as it does on air. */
export const smsSegments = (signedText: string): number =>
  signedText.length <= singlePart ? 1 : Math.ceil(signedText.length / joinedPart)

type VariableProblem = 'SMS_VARIABLE_MISSING' | 'SMS_VARIABLE_TOO_LONG' | 'SMS_VARIABLE_HAS_LINK'

const placeholder = /\{(\w+)\}/g
/** Carriers accept only the constant address that was filed with the template. */
const link = /https?:|www\.|\w\.(?:com|cn|net|org|top|gov)\b/i

/** Fills `{name}` placeholders, held to the limits of the gateways: present, at most 35 characters, no link. */
export function fillSmsTemplate(
  template: string,
  variables: Readonly<Record<string, string>>,
): Result<string, VariableProblem> {
  for (const [, name] of template.matchAll(placeholder)) {
    const value = variables[name!]?.trim() ?? ''
    if (value === '') return problem('SMS_VARIABLE_MISSING', `短信模板变量“${name}”没有内容。`)
    if (value.length > smsVariableLimit)
      return problem('SMS_VARIABLE_TOO_LONG', `短信模板变量“${name}”超过 ${smsVariableLimit} 个字，请缩短。`)
    if (link.test(value)) return problem('SMS_VARIABLE_HAS_LINK', `短信模板变量“${name}”不能带网址。`)
  }
  return ok(template.replace(placeholder, (_, name: string) => variables[name]!.trim()))
}

/** Shortens a value (a long enterprise name) to what one variable may hold, and shows that it did. */
export const fitSmsVariable = (value: string): string =>
  value.length <= smsVariableLimit ? value : `${value.slice(0, smsVariableLimit - 1)}…`

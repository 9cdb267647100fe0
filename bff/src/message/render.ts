import type { ClaimMessage } from '@huiqi/shared/claim'
import { fail } from '@huiqi/shared/error'
import { type Fen, formatYuan } from '@huiqi/shared/money'
import { fillSmsTemplate, fitSmsVariable, signedSms, smsSegments } from '@huiqi/shared/sms'
import { civilDate, weekdayName } from '@huiqi/shared/workday'
import { type SmsTemplate, templates } from './templates.ts'

/** What a message is about. */
export type MessageFacts = {
  readonly enterpriseName: string
  readonly departmentName: string
  readonly policyTitle: string
  readonly amountFen: Fen
  /** The last moment to act; null where nothing is to be done. */
  readonly deadlineAt: Date | null
}

/** How this installation signs its text messages and where it is found. */
export type Sender = { readonly smsSignature: string; readonly publicUrl: string }

export type RenderedSms = {
  /** As the phone shows it, with 【signature】. */
  readonly text: string
  /** For gateways that fill their own filed template; each 1–35 characters. */
  readonly variables: Readonly<Record<string, string>>
  /** Parts it is billed as. */
  readonly segments: number
  readonly urgent: boolean
}

/** Title and text inside the app. */
export function renderMessage(name: ClaimMessage, facts: MessageFacts): { title: string; body: string } {
  const template = templates[name] ?? fail('INTERNAL', { template: name })
  const values = words(facts)
  const body = template.body.replace(
    /\{(\w+)\}/g,
    (_, key: string) => values[key] ?? fail('INTERNAL', { template: name, key }),
  )
  return { title: template.title, body }
}

/** The text message. @param code the typed code, where the template asks for one */
export function renderSms(name: ClaimMessage, facts: MessageFacts, code: string | null, sender: Sender): RenderedSms {
  const sms = templates[name]?.sms ?? fail('INTERNAL', { template: name })
  return fillSms(sms, { ...words(facts), ...(code && { code }) }, sender)
}

/** A template with its values. @throws AppError INTERNAL where one that it asks for is missing */
export function fillSms(sms: SmsTemplate, values: Readonly<Record<string, string>>, sender: Sender): RenderedSms {
  // The address is part of the filed text, not a variable: carriers refuse variables with links.
  const text = sms.text.replaceAll('{address}', `${sender.publicUrl}/c`)
  const used = Object.entries(values).filter(([key]) => text.includes(`{${key}}`))
  const variables = Object.fromEntries(used.map(([key, value]) => [key, fitSmsVariable(plain(value))]))
  const filled = fillSmsTemplate(text, variables)
  if (!filled.ok) return fail('INTERNAL', { template: sms.text, problem: filled.code }, filled.message)
  const signed = signedSms(sender.smsSignature, filled.value)
  return { text: signed, variables, segments: smsSegments(signed), urgent: sms.urgent }
}

/** `11月26日（周四）`. */
function dayWords(at: Date): string {
  const day = civilDate(at)
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日（${weekdayName(day)}）`
}

function words(facts: MessageFacts): Record<string, string> {
  return {
    enterprise: facts.enterpriseName,
    department: facts.departmentName,
    policy: facts.policyTitle,
    amount: formatYuan(facts.amountFen),
    ...(facts.deadlineAt && { lastDay: dayWords(facts.deadlineAt) }),
  }
}

/** A title that holds what looks like an address would be refused by the carrier. */
const plain = (value: string): string =>
  value.replace(/https?:\/*/gi, '').replace(/\.(?=(com|cn|net|org|top|gov)\b)|(?<=www)\./gi, '．')

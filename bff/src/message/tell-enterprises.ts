import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import { type EnterpriseMessage, enterpriseTemplates } from './enterprise-templates.ts'
import { type ComposeDeps, sealedSms, writeSms } from './outbox.ts'
import { insertMessages } from './outbox-store.ts'
import { fillSms } from './render.ts'

/** Something an enterprise is told inside the app, about itself and no claim. */
export type EnterpriseNotice = {
  /** The message's, where whoever asks keeps it. */
  readonly id?: string
  /** The change that asks: asking again tells nothing twice. */
  readonly cause: string
  readonly uscc: string
  readonly template: EnterpriseMessage
  /** What fills the template's placeholders. */
  readonly values: Readonly<Record<string, string>>
}

/** Writes messages in the transaction of a job: only the worker may write to enterprises it does not act for. */
export function tellEnterprises(tx: Tx, notices: readonly EnterpriseNotice[], now: Date): Promise<void> {
  return insertMessages(
    tx,
    notices.map(({ cause, uscc, template, values, id }) => {
      const { title, body } = enterpriseTemplates[template]
      const filled = body.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? fail('INTERNAL', { template, key }))
      return { ...(id && { id }), uscc, claimId: null, template, cause, title, body: filled, createdAt: now }
    }),
  )
}

/** Sends the text messages that go along with what was told, to these numbers. @throws AppError INTERNAL for a template without one */
export async function textEnterprises(
  tx: Tx,
  deps: ComposeDeps,
  notices: readonly (EnterpriseNotice & { readonly to: string })[],
  now: Date,
): Promise<void> {
  const prepared = notices.map(({ cause, uscc, template, values, to }) => {
    const sms = enterpriseTemplates[template].sms ?? fail('INTERNAL', { template })
    return sealedSms(deps, { cause, uscc, claimId: null, template, to }, fillSms(sms, values, deps), now)
  })
  await writeSms(tx, prepared)
}

import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import { type EnterpriseMessage, enterpriseTemplates } from './enterprise-templates.ts'
import { insertMessages } from './outbox-store.ts'

/** Something an enterprise is told inside the app, about itself and no claim. */
export type EnterpriseNotice = {
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
    notices.map(({ cause, uscc, template, values }) => {
      const { title, body } = enterpriseTemplates[template]
      const filled = body.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? fail('INTERNAL', { template, key }))
      return { uscc, claimId: null, template, cause, title, body: filled, createdAt: now }
    }),
  )
}

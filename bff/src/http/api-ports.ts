import type { RedirectSignIn, TicketSignIn } from '../identity/adapters/port.ts'
import type { DeliveryReceipt, LinkPort } from '../message/adapters/port.ts'

/** A host app whose one-time codes we can exchange. */
export type TicketHost = 'weapp' | 'alipay' | 'host'

/** A push to one of our hooks, as it came. */
export type Pushed = {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly method: string
  /** Path with query. */
  readonly path: string
  readonly body: string
}

/** What a gateway's push says, and what the gateway wants to hear. `forged`: not from the gateway; `unreadable`: not in its form. */
export type SmsReceiptReader = {
  readonly read: (pushed: Pushed) => readonly DeliveryReceipt[] | 'forged' | 'unreadable'
  readonly answer: object
}

/** Everything outside that requests speak to; chosen once, at the start of the API. */
export type ApiPorts = {
  readonly oidc: RedirectSignIn
  readonly tickets: Readonly<Partial<Record<TicketHost, TicketSignIn>>>
  readonly links: { readonly browser: LinkPort; readonly wechat: LinkPort | null; readonly alipay: LinkPort | null }
  /** By the last part of the hook's address. */
  readonly smsReceipts: Readonly<Record<string, SmsReceiptReader>>
  /** Whether a push to the bank's hook is the bank's. */
  readonly fromBank: (pushed: Pushed) => boolean
}

import type { SmsPort } from '../message/adapters/port.ts'
import type { PayoutPort } from '../payout/adapters/port.ts'

/** Everything outside that jobs speak to; chosen once, at the start of the worker. */
export type OutsidePorts = {
  readonly sms: SmsPort
  readonly payout: PayoutPort
}

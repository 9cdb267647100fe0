/** One text message, already rendered; gateways that insist on their filed template send template + variables instead. */
export interface SmsMessage {
  /** mainland mobile number, 11 digits */
  to: string
  /** the gateway's code of the filed template */
  template: string
  /** each 1-35 characters */
  variables: Record<string, string>
  /** the full text with 【signature】, as the phone will show it */
  text: string
  /** our id of this message; comes back in the delivery receipt */
  outId: string
}

/** What became of a message on its way to the phone. May come more than once and in any order. */
export interface DeliveryReceipt {
  outId: string
  providerId: string
  delivered: boolean
  /** the carrier's word, only when not delivered */
  errorCode?: string
  /** ISO 8601 */
  at: string
}

/** A gateway for text messages. */
export interface SmsPort {
  /**
   * Hands one message over; delivery is reported later.
   * @returns the gateway's own id of the message
   * @throws OutsideError permanent (bad number, template or signature refused) or transient (limits, time-outs: the
   * message may have been sent, trying again may send it twice)
   */
  send(message: SmsMessage): Promise<{ providerId: string }>
}

/** A page of the mini-app: its path without a leading slash, and its query. */
export interface LinkTarget {
  page: string
  query: Record<string, string>
}

/** Makes an address that opens the page in one kind of host: WeChat, Alipay or a browser. */
export interface LinkPort {
  /** @throws OutsideError when the host's platform has to be asked and does not give one */
  linkTo(target: LinkTarget): Promise<string>
}

/** Who somebody is, vouched for by an identity provider. */
export interface Identity {
  /** the provider's stable id of this person; unique together with the provider */
  subject: string
  name?: string
  /** mainland mobile number, 11 digits */
  phone?: string
}

/** What must be kept between leaving for the provider and coming back; secret, one use, a few minutes. */
export interface PendingSignIn {
  state: string
  nonce: string
  codeVerifier: string
}

/** Sign-in by sending the browser to a provider and back. */
export interface RedirectSignIn {
  /** @throws OutsideError transient when the provider can't be reached */
  startSignIn(): Promise<{ url: string; pending: PendingSignIn }>

  /**
   * @param returnedUrl the full address the browser came back to, on the registered redirect address
   * @throws OutsideError permanent when the provider or the check says no (denied, wrong state, used code): start again;
   * transient when the provider can't be reached
   */
  finishSignIn(returnedUrl: string, pending: PendingSignIn): Promise<Identity>
}

/** Sign-in with a one-time ticket that the host app (WeChat, a government app) gave to our page. */
export interface TicketSignIn {
  /**
   * @param phoneTicket a second ticket for the phone, where the host gives the phone only to a tap of its own (WeChat)
   * @throws OutsideError permanent for a ticket that is used, expired or false; transient when the host is busy
   */
  exchange(ticket: string, phoneTicket?: string): Promise<Identity>
}

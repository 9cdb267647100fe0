/** `permanent`: the same call will fail again, a person must act. `transient`: worth trying later; it may even have worked. */
export type Retry = 'permanent' | 'transient'

/** What another system answered, or that it did not. Holds no personal data, so it may be logged. */
export class OutsideError extends Error {
  /** which system: 'aliyun_sms', 'wechat', 'bank' … */
  readonly party: string
  /** its own error code, or ours: timeout, unreachable, http_503, bad_answer */
  readonly code: string
  readonly retry: Retry

  constructor(party: string, code: string, retry: Retry) {
    super(`${party}: ${code} (${retry})`)
    this.name = 'OutsideError'
    this.party = party
    this.code = code
    this.retry = retry
  }
}

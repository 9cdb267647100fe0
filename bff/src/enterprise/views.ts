import type { Standing } from '../identity/views.ts'

export type EnterpriseView = {
  readonly uscc: string
  /** `9132**********0Y43`, for screens that others may see. */
  readonly usccMasked: string
  readonly name: string
  readonly regionName: string
  /** The caller's standing in it. */
  readonly standing: Standing
  readonly standingLabel: string
}

export type CurrentAccount = {
  readonly id: string
  readonly holderName: string
  readonly bankName: string
  readonly numberMasked: string
  readonly source: 'owner' | 'tax' | 'roster' | 'sample'
  /** `税务登记`, `贵公司填写` … */
  readonly sourceLabel: string
  /** ISO 8601. */
  readonly since: string
}

/** One who may act for the enterprise. */
export type MemberView = {
  readonly id: string
  readonly kind: Standing
  readonly kindLabel: string
  readonly nameMasked: string
  readonly phoneMasked: string | null
  /** ISO 8601. */
  readonly since: string
  /** Has signed in since: before that an authorisation waits for its phone. */
  readonly linked: boolean
  /** The caller himself. */
  readonly self: boolean
}

/** A person's standing in an enterprise: 法定代表人 or 经办人. */
export type Standing = 'legal_representative' | 'handler'

export type EnterpriseChoice = { readonly uscc: string; readonly name: string; readonly standing: Standing }

/** Who is signed in and for whom he may act. */
export type MeView = {
  /** Masked. */
  readonly name: string
  readonly enterprises: readonly EnterpriseChoice[]
  /** The one this request acts for: header `x-enterprise`, else the first. */
  readonly enterprise: EnterpriseChoice | null
  readonly staff: {
    readonly departmentCode: string
    readonly departmentName: string
    readonly departmentKind: 'policy' | 'joint' | 'finance' | 'platform'
    readonly roles: readonly ('officer' | 'reviewer' | 'joint' | 'finance' | 'admin')[]
  } | null
}

export type SessionView = {
  readonly id: string
  readonly channel: 'h5' | 'weapp' | 'alipay' | 'host'
  /** `浏览器`, `微信小程序` … */
  readonly channelLabel: string
  /** ISO 8601. */
  readonly since: string
  /** To a tenth of the idle time; ISO 8601. */
  readonly seenAt: string
  /** The one this request came with. */
  readonly current: boolean
}

/** A bearer token for a mini-program; it is shown this once. */
export type SignedIn = { readonly token: string; readonly expiresAt: string }

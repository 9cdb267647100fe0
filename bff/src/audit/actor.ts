import type { Owner, Staff } from '../http/access.ts'
import type { Actor } from './append.ts'

/** A standing as people call it. */
export const STANDINGS = { legal_representative: '法定代表人', handler: '经办人' } as const

/** `李*（法定代表人）`. */
export const ownerActor = (owner: Owner): Actor => ({
  kind: 'owner',
  id: owner.personId,
  label: `${owner.nameMasked}（${STANDINGS[owner.standing]}）`,
})

/** `无锡市科技局 王*`. */
export const staffActor = (staff: Staff): Actor => ({
  kind: 'staff',
  id: staff.personId,
  label: `${staff.departmentName} ${staff.nameMasked}`,
})

/** What the platform does by itself: timers and jobs. */
export const PLATFORM: Actor = { kind: 'system', id: 'platform', label: '平台' }
/** What the bank reports by its receipts. */
export const BANK: Actor = { kind: 'system', id: 'bank', label: '银行' }

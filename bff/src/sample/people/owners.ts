import { featured } from '../city/featured.ts'
import type { SamplePerson } from './person.ts'

export interface SampleOwner extends SamplePerson {
  readonly group: '企业'
  readonly phone: string
}

/** People of enterprises: owners with one, three and no enterprise, another's owner, and handlers. */
export const sampleOwners: readonly SampleOwner[] = [
  owner('owner-one', '李华', '15400000001', '示例·云杉精密 法定代表人'),
  owner('owner-three', '陈静', '15400000002', '青石软件、禾苗餐饮、远帆物流 法定代表人'),
  owner('owner-none', '周敏', '15400000003', '名下没有企业'),
  owner('handler-one', '赵磊', '15400000004', '云杉精密 经办人'),
  owner('owner-other', '吴刚', '15400000005', '明湖电气 法定代表人'),
  owner('handler-many', '孙悦', '15400000006', '青石软件、明湖电气 经办人'),
]

/** A person's standing in a featured enterprise, by the enterprise's place in `featured`. */
export interface SampleMembership {
  readonly personId: string
  readonly enterprise: number
  readonly kind: 'legal_representative' | 'handler'
}

const handlers: readonly SampleMembership[] = [
  { personId: 'handler-one', enterprise: 0, kind: 'handler' },
  { personId: 'handler-many', enterprise: 1, kind: 'handler' },
  { personId: 'handler-many', enterprise: 4, kind: 'handler' },
]

/** Legal representatives follow from the enterprises: the person whose phone is registered there. */
export const personaMemberships: readonly SampleMembership[] = [
  ...featured.map(({ legalRepresentative }, enterprise) => ({
    personId: sampleOwners.find(({ phone }) => phone === legalRepresentative.phone)!.id,
    enterprise,
    kind: 'legal_representative' as const,
  })),
  ...handlers,
]

function owner(id: string, name: string, phone: string, role: string): SampleOwner {
  return { id, name, role, group: '企业', phone }
}

import { maskName } from '@huiqi/shared/mask'
import { blindIndexCandidates } from '../secrets/blind-index.ts'
import { open, seal } from '../secrets/envelope.ts'
import type { KeyRing } from '../secrets/key-ring.ts'

/** Provider and its subject in one text: two providers may use one number for two people. */
export const subjectOf = (provider: 'oidc' | 'weapp' | 'alipay' | 'host', sub: string): string => `${provider}|${sub}`

/** Where a person's name is sealed for. */
const namePlace = (personId: string): string => `person.name_sealed:${personId}`

/** Under what a phone is found again, in `person` and `membership` alike; the first is the one to store. */
export const phoneIndexes = (keyRing: KeyRing, phone: string): string[] =>
  blindIndexCandidates(keyRing, 'person.phone', phone)

/** A name in the one form it is compared in. */
export const normalName = (name: string): string => name.normalize('NFKC').replace(/\s/g, '')

/** Under what a member of staff who was added by name and phone is found when he signs in; the first is the one to store. */
export const staffIndexes = (keyRing: KeyRing, name: string, phone: string): string[] =>
  blindIndexCandidates(keyRing, 'staff.link_index', `${phone} ${normalName(name)}`)

/** Of several persons the one of this name: a family may share a phone. */
export const personNamed = <Known extends { readonly id: string; readonly nameSealed: string }>(
  keyRing: KeyRing,
  persons: readonly Known[],
  name: string,
): Known | undefined => persons.find((person) => normalName(openName(keyRing, person)) === normalName(name))

export const openName = (keyRing: KeyRing, { id, nameSealed }: { readonly id: string; readonly nameSealed: string }) =>
  open(keyRing, namePlace(id), nameSealed)

const phonePlace = (personId: string): string => `person.phone_sealed:${personId}`

export const openPhone = (keyRing: KeyRing, personId: string, sealed: string): string =>
  open(keyRing, phonePlace(personId), sealed)

/** What is stored of a person; null where the provider does not say. */
export function personRow(keyRing: KeyRing, id: string, person: { readonly name?: string; readonly phone?: string }) {
  const { name, phone } = person
  return {
    nameSealed: name ? seal(keyRing, namePlace(id), name) : null,
    nameMasked: name ? maskName(name) : null,
    phoneSealed: phone ? seal(keyRing, phonePlace(id), phone) : null,
    phoneIndexes: phone ? phoneIndexes(keyRing, phone) : [],
  }
}

import { maskName } from '@huiqi/shared/mask'
import { blindIndexCandidates } from '../secrets/blind-index.ts'
import { seal } from '../secrets/envelope.ts'
import type { KeyRing } from '../secrets/key-ring.ts'

/** Provider and its subject in one text: two providers may use one number for two people. */
export const subjectOf = (provider: 'oidc' | 'weapp' | 'alipay' | 'host', sub: string): string => `${provider}|${sub}`

/** Where a person's name is sealed for. */
export const namePlace = (personId: string): string => `person.name_sealed:${personId}`

/** Under what a phone is found again, in `person` and `membership` alike; the first is the one to store. */
export const phoneIndexes = (keyRing: KeyRing, phone: string): string[] =>
  blindIndexCandidates(keyRing, 'person.phone', phone)

/** What is stored of a person; null where the provider does not say. */
export function personRow(keyRing: KeyRing, id: string, person: { readonly name?: string; readonly phone?: string }) {
  const { name, phone } = person
  return {
    nameSealed: name ? seal(keyRing, namePlace(id), name) : null,
    nameMasked: name ? maskName(name) : null,
    phoneSealed: phone ? seal(keyRing, `person.phone_sealed:${id}`, phone) : null,
    phoneIndexes: phone ? phoneIndexes(keyRing, phone) : [],
  }
}

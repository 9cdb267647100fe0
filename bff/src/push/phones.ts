import type { Tx } from '../db/database.ts'
import { openEnterprisePhone } from '../enterprise/phone.ts'
import { phoneIndexes } from '../identity/person-data.ts'
import type { KeyRing } from '../secrets/key-ring.ts'
import { unwantedPhones } from './choice-store.ts'
import type { WaitingEnterprise } from './tell-store.ts'

/** The numbers to text, by enterprise: not one whose holder does not want to be told. */
export async function phonesToText(
  tx: Tx,
  keyRing: KeyRing,
  enterprises: readonly WaitingEnterprise[],
): Promise<ReadonlyMap<string, string>> {
  const unwanted = await unwantedPhones(
    tx,
    enterprises.map(({ uscc }) => uscc),
  )
  return new Map(
    enterprises.flatMap(({ uscc, phoneSealed }) => {
      if (phoneSealed === null) return []
      const phone = openEnterprisePhone(keyRing, uscc, phoneSealed)
      const off = unwanted.get(uscc)
      return off && phoneIndexes(keyRing, phone).some((index) => off.includes(index)) ? [] : [[uscc, phone] as const]
    }),
  )
}

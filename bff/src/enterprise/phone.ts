import { open } from '../secrets/envelope.ts'
import type { KeyRing } from '../secrets/key-ring.ts'

/** The number an enterprise registered for notices. */
export const openEnterprisePhone = (keyRing: KeyRing, uscc: string, sealed: string): string =>
  open(keyRing, `enterprise.phone_sealed:${uscc}`, sealed)

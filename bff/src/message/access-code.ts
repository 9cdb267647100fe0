import { randomInt } from 'node:crypto'
import { blindIndex, blindIndexCandidates } from '../secrets/blind-index.ts'
import type { KeyRing } from '../secrets/key-ring.ts'

/** Without 0 O 1 I L: what is read off one screen and typed on another must not be mistaken. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const LENGTH = 8
const CODE = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`)
const PURPOSE = 'access_code.code'

/** 31^8 codes: of a million in use, a guess hits one in 850 000 tries, and is then still of no use to a stranger. */
export const newAccessCode = (): string =>
  Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

/** What is stored of a code. */
export const codeHash = (keyRing: KeyRing, code: string): string => blindIndex(keyRing, PURPOSE, code)

/** The hashes a typed code may stand under; none where it can't be a code. Spaces, small and full-width letters are put right. */
export function typedCodeHashes(keyRing: KeyRing, typed: string): string[] {
  const code = typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
  return CODE.test(code) ? blindIndexCandidates(keyRing, PURPOSE, code) : []
}

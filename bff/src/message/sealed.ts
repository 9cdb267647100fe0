import { blindIndexCandidates } from '../secrets/blind-index.ts'
import { open, seal } from '../secrets/envelope.ts'
import type { KeyRing } from '../secrets/key-ring.ts'
import type { RenderedSms } from './render.ts'

type Content = Pick<RenderedSms, 'text' | 'variables'>

const toPlace = (id: string) => `sms.to_sealed:${id}`
const contentPlace = (id: string) => `sms.content_sealed:${id}`

/** Under what a number's messages are counted; the first is the one to store. */
export const toIndexes = (keyRing: KeyRing, to: string): string[] => blindIndexCandidates(keyRing, 'sms.to', to)

/** A text message as it is stored: the number and the text (a typed code is in it) sealed. */
export function sealSms(keyRing: KeyRing, id: string, to: string, { text, variables }: Content) {
  return {
    toSealed: seal(keyRing, toPlace(id), to),
    toIndex: toIndexes(keyRing, to)[0]!,
    contentSealed: seal(keyRing, contentPlace(id), JSON.stringify({ text, variables })),
  }
}

export function openSms(
  keyRing: KeyRing,
  row: { readonly id: string; readonly toSealed: string; readonly contentSealed: string },
): { readonly to: string; readonly content: Content } {
  return {
    to: open(keyRing, toPlace(row.id), row.toSealed),
    content: JSON.parse(open(keyRing, contentPlace(row.id), row.contentSealed)),
  }
}

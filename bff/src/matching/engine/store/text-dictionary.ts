import type { FactValue } from '@huiqi/shared/condition'
import type { Dictionary } from './dictionary.ts'

/** Bytes are taken in chunks, each twice the last up to this. */
const FIRST_CHUNK = 1 << 16
const LARGEST_CHUNK = 1 << 22

/**
 * For lists of entries or items, of which a city has millions: their JSON, each distinct one once, in bytes outside the
 * heap. Reading parses anew; who reads all does it once a distinct value.
 */
export function newTextDictionary(): Dictionary {
  const chunks: Uint8Array[] = []
  let free = 0
  let scratch = new Uint8Array(1 << 16)
  let size = 1
  // By code: chunk, place and length in it, and hash.
  let places = new Uint32Array(4 * 256)
  // Codes by hash, open addressing; 0 is free.
  let table = new Uint32Array(1024)
  const encoder = new TextEncoder()
  const decoder = new TextDecoder()

  const textAt = (code: number): Uint8Array => {
    const [chunk, from, length] = [places[code * 4]!, places[code * 4 + 1]!, places[code * 4 + 2]!]
    return chunks[chunk]!.subarray(from, from + length)
  }

  function encode(value: FactValue): Uint8Array {
    const text = JSON.stringify(value)
    if (text.length * 3 > scratch.length) scratch = new Uint8Array(text.length * 3)
    return scratch.subarray(0, encoder.encodeInto(text, scratch).written)
  }

  function append(bytes: Uint8Array, hash: number): number {
    const last = chunks.at(-1)
    if (last === undefined || free + bytes.length > last.length) {
      const room = Math.min(FIRST_CHUNK * 2 ** chunks.length, LARGEST_CHUNK)
      chunks.push(new Uint8Array(Math.max(room, bytes.length)))
      free = 0
    }
    chunks.at(-1)!.set(bytes, free)
    if ((size + 1) * 4 > places.length) places = grown(places, places.length * 2)
    places.set([chunks.length - 1, free, bytes.length, hash], size * 4)
    free += bytes.length
    size += 1
    return size - 1
  }

  function rehash(): void {
    table = new Uint32Array(table.length * 2)
    for (let code = 1; code < size; code += 1) {
      let at = places[code * 4 + 3]! & (table.length - 1)
      while (table[at] !== 0) at = (at + 1) & (table.length - 1)
      table[at] = code
    }
  }

  return {
    codeOf: (value) => {
      const bytes = encode(value)
      const hash = hashOf(bytes)
      let at = hash & (table.length - 1)
      for (; table[at] !== 0; at = (at + 1) & (table.length - 1)) {
        const code = table[at]!
        if (places[code * 4 + 3] === hash && isSame(textAt(code), bytes)) return code
      }
      const code = append(bytes, hash)
      table[at] = code
      if (size * 2 > table.length) rehash()
      return code
    },
    valueOf: (code) => JSON.parse(decoder.decode(textAt(code))) as FactValue,
    size: () => size,
    bytes: () => chunks.reduce((sum, chunk) => sum + chunk.length, places.byteLength + table.byteLength),
  }
}

function grown(words: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(length)
  more.set(words)
  return more
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false
  return true
}

/** FNV-1a. */
export function hashOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < bytes.length; i += 1) hash = Math.imul(hash ^ bytes[i]!, 0x01000193)
  return hash >>> 0
}

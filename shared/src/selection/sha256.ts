/** SHA-256 (FIPS 180-4) of a text in UTF-8, as hexadecimal. Mini-programs have no crypto of their own to check a lottery with. */
export function sha256(text: string): string {
  const bytes = padded(utf8(text))
  const state = Uint32Array.from(initial)
  for (let at = 0; at < bytes.length; at += blockLength) compress(state, bytes, at)
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('')
}

const blockLength = 64
const rounds = 64

/** The first 32 bits of the fractional parts of roots of the first primes. */
const primes = [...Array(312).keys()].filter(
  (n) => n > 1 && ![2, 3, 5, 7, 11, 13, 17].some((d) => d < n && n % d === 0),
)
const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) >>> 0
const initial = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
const constants = primes.slice(0, rounds).map((prime) => fraction(Math.cbrt(prime)))

function utf8(text: string): number[] {
  // encodeURIComponent writes UTF-8; a lone surrogate, which has none, becomes U+FFFD.
  const wellFormed = text.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, (pair) =>
    pair.length === 2 ? pair : '\uFFFD',
  )
  const encoded = encodeURIComponent(wellFormed)
  const bytes: number[] = []
  for (let i = 0; i < encoded.length; i += 1) {
    if (encoded[i] === '%') {
      bytes.push(Number.parseInt(encoded.slice(i + 1, i + 3), 16))
      i += 2
    } else bytes.push(encoded.charCodeAt(i))
  }
  return bytes
}

/** A one bit, zeros, and the length in bits as 64 bits at the end. */
function padded(bytes: readonly number[]): Uint8Array {
  const blocks = Math.ceil((bytes.length + 9) / blockLength)
  const all = new Uint8Array(blocks * blockLength)
  all.set(bytes)
  all[bytes.length] = 0x80
  const bits = bytes.length * 8
  for (let i = 0; i < 6; i += 1) all[all.length - 1 - i] = Math.floor(bits / 256 ** i) % 256
  return all
}

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

function schedule(bytes: Uint8Array, at: number): Int32Array {
  const words = new Int32Array(rounds)
  for (let i = 0; i < 16; i += 1) {
    const from = at + i * 4
    words[i] = (bytes[from]! << 24) | (bytes[from + 1]! << 16) | (bytes[from + 2]! << 8) | bytes[from + 3]!
  }
  for (let i = 16; i < rounds; i += 1) {
    const [early, late] = [words[i - 15]!, words[i - 2]!]
    const s0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3)
    const s1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10)
    words[i] = words[i - 16]! + s0 + words[i - 7]! + s1
  }
  return words
}

function compress(state: Uint32Array, bytes: Uint8Array, at: number): void {
  const words = schedule(bytes, at)
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]
  for (let i = 0; i < rounds; i += 1) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const first = (h + s1 + ((e & f) ^ (~e & g)) + constants[i]! + words[i]!) | 0
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i]! += word
}

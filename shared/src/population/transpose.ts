/**
 * Turns 32 words of 32 bits about their diagonal: bit j of word i of `from` becomes bit i of the word that lies `i` rows of
 * `stride` from `to`. Swaps halves of halves as in Hacker's Delight 7-3, as many as fit the registers at a time.
 */
export function transpose32(from: Int32Array, start: number, into: Int32Array, to: number, stride: number): void {
  for (let i = start; i < start + 8; i += 1) swapFarHalves(from, i)
  for (let row = 0; row < 32; row += 8) swapNearHalves(from, start + row, into, to + row * stride, stride)
}

/** Rows 16 and 8 apart. */
function swapFarHalves(words: Int32Array, i: number): void {
  let [a, b, c, d] = [words[i]!, words[i + 8]!, words[i + 16]!, words[i + 24]!]
  let swapped = ((a >>> 16) ^ c) & 0xffff
  a ^= swapped << 16
  c ^= swapped
  swapped = ((b >>> 16) ^ d) & 0xffff
  b ^= swapped << 16
  d ^= swapped
  swapped = ((a >>> 8) ^ b) & 0x00ff00ff
  words[i] = a ^ (swapped << 8)
  words[i + 8] = b ^ swapped
  swapped = ((c >>> 8) ^ d) & 0x00ff00ff
  words[i + 16] = c ^ (swapped << 8)
  words[i + 24] = d ^ swapped
}

/** Rows 4, 2 and 1 apart. */
function swapNearHalves(from: Int32Array, i: number, into: Int32Array, to: number, stride: number): void {
  let [a, b, c, d] = [from[i]!, from[i + 1]!, from[i + 2]!, from[i + 3]!]
  let [e, f, g, h] = [from[i + 4]!, from[i + 5]!, from[i + 6]!, from[i + 7]!]
  let swapped = ((a >>> 4) ^ e) & 0x0f0f0f0f
  a ^= swapped << 4
  e ^= swapped
  swapped = ((b >>> 4) ^ f) & 0x0f0f0f0f
  b ^= swapped << 4
  f ^= swapped
  swapped = ((c >>> 4) ^ g) & 0x0f0f0f0f
  c ^= swapped << 4
  g ^= swapped
  swapped = ((d >>> 4) ^ h) & 0x0f0f0f0f
  d ^= swapped << 4
  h ^= swapped
  swapped = ((a >>> 2) ^ c) & 0x33333333
  a ^= swapped << 2
  c ^= swapped
  swapped = ((b >>> 2) ^ d) & 0x33333333
  b ^= swapped << 2
  d ^= swapped
  swapped = ((e >>> 2) ^ g) & 0x33333333
  e ^= swapped << 2
  g ^= swapped
  swapped = ((f >>> 2) ^ h) & 0x33333333
  f ^= swapped << 2
  h ^= swapped
  swapped = ((a >>> 1) ^ b) & 0x55555555
  into[to] = a ^ (swapped << 1)
  into[to + stride] = b ^ swapped
  swapped = ((c >>> 1) ^ d) & 0x55555555
  into[to + 2 * stride] = c ^ (swapped << 1)
  into[to + 3 * stride] = d ^ swapped
  swapped = ((e >>> 1) ^ f) & 0x55555555
  into[to + 4 * stride] = e ^ (swapped << 1)
  into[to + 5 * stride] = f ^ swapped
  swapped = ((g >>> 1) ^ h) & 0x55555555
  into[to + 6 * stride] = g ^ (swapped << 1)
  into[to + 7 * stride] = h ^ swapped
}

/** How many bits are set in `length` words from `from` on. Three words are counted together as far as their sums fit. */
export function countBits(words: Int32Array, from: number, length: number): number {
  let bits = 0
  const end = from + length
  let i = from
  for (; i + 2 < end; i += 3) {
    const quarters = inFours(words[i]!) + inFours(words[i + 1]!) + inFours(words[i + 2]!)
    bits += Math.imul((quarters & 0x0f0f0f0f) + ((quarters >>> 4) & 0x0f0f0f0f), 0x01010101) >>> 24
  }
  for (; i < end; i += 1) bits += popCount(words[i]!)
  return bits
}

/** The bits of each half byte, counted: at most four. */
function inFours(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  return ((pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)) | 0
}

export function popCount(word: number): number {
  const quarters = inFours(word)
  return Math.imul((quarters + (quarters >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

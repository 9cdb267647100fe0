/**
 * Turns the 32 words of 32 bits from `start` on about their diagonal, in place: bit j of word i becomes bit i of word j.
 * Swaps halves of halves, as in Hacker's Delight 7-3.
 */
export function transpose32(words: Int32Array, start: number): void {
  let mask = 0x0000ffff
  for (let width = 16; width !== 0; width >>= 1) {
    for (let row = 0; row < 32; row = (row + width + 1) & ~width) {
      const [upper, lower] = [start + row, start + row + width]
      const swapped = ((words[upper]! >>> width) ^ words[lower]!) & mask
      words[lower]! ^= swapped
      words[upper]! ^= swapped << width
    }
    mask ^= mask << (width >> 1)
  }
}

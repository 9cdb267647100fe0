/** A stream of pseudo-random numbers: the same key gives the same stream on every machine. */
export interface Random {
  /** 0 ≤ x < 1 */
  next(): number
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  pickWeighted<T extends { readonly weight: number }>(list: readonly T[]): T
  /** Mean 0, standard deviation 1, between -6 and 6. */
  normal(): number
  logNormal(median: number, sigma: number): number
}

/**
 * Streams are keyed, such as by enterprise and topic, so that drawing one number more for one topic
 * changes nothing else in the city.
 */
export function randomFor(...key: readonly (string | number)[]): Random {
  const next = mulberry32(hash(key.join('/')))
  const random: Random = {
    next,
    int: (min, max) => min + Math.floor(next() * (max - min + 1)),
    chance: (probability) => next() < probability,
    pick: (list) => list[Math.floor(next() * list.length)]!,
    pickWeighted: (list) => {
      let left = next() * list.reduce((sum, { weight }) => sum + weight, 0)
      for (const item of list) {
        left -= item.weight
        if (left < 0) return item
      }
      return list[list.length - 1]!
    },
    // The sum of twelve uniforms: near enough to normal, and only additions.
    normal: () => Array.from({ length: 12 }, next).reduce((sum, x) => sum + x, -6),
    logNormal: (median, sigma) => median * Math.exp(sigma * random.normal()),
  }
  return random
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}

function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

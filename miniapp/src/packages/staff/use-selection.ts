import { useState } from 'react'

export interface Selection<Item> {
  readonly chosen: readonly Item[]
  readonly has: (item: Item) => boolean
  readonly set: (items: readonly Item[], on: boolean) => void
  readonly clear: () => void
}

/** Items taken from a list over several pages, at the most so many; each is known by its key. */
export function useSelection<Item>(keyOf: (item: Item) => string, most: number): Selection<Item> {
  const [chosen, choose] = useState<readonly Item[]>([])
  const without = (items: readonly Item[]) => {
    const keys = new Set(items.map(keyOf))
    return chosen.filter((item) => !keys.has(keyOf(item)))
  }
  return {
    chosen,
    has: (item) => chosen.some((each) => keyOf(each) === keyOf(item)),
    set: (items, on) => choose(on ? [...without(items), ...items].slice(0, most) : without(items)),
    clear: () => choose([]),
  }
}

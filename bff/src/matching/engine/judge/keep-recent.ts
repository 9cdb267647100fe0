/** Keeps the most recently used things, made when first asked for. */
export interface Recent<T> {
  readonly get: (key: string, make: () => T) => T
  readonly values: () => Iterable<T>
  readonly clear: () => void
}

export function keepRecent<T>(most: number): Recent<T> {
  const kept = new Map<string, T>()
  return {
    get: (key, make) => {
      const value = kept.get(key) ?? make()
      kept.delete(key)
      kept.set(key, value)
      if (kept.size > most) kept.delete(kept.keys().next().value!)
      return value
    },
    values: () => kept.values(),
    clear: () => kept.clear(),
  }
}

const hex = (value: number) => value.toString(16).padStart(2, '0')

/** A random UUID (v4). It only has to be unique, not secret: mini-programs have no synchronous crypto. */
function uuid(): string {
  const bytes = Array.from({ length: 16 }, () => Math.floor(Math.random() * 256))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return bytes
    .map(hex)
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Gives one key per intent: the same input keeps its key until it is known to be done. */
export interface Intent {
  keyFor(input: unknown): string
  done(): void
}

/**
 * A person who taps again after a lost answer means the same thing, so the server must see the same
 * key; with other input they mean another thing, and the server would refuse the old key.
 */
export function intent(): Intent {
  let open: { body: string; key: string } | null = null
  return {
    keyFor(input) {
      const body = JSON.stringify(input)
      if (open?.body !== body) open = { body, key: uuid() }
      return open.key
    },
    done() {
      open = null
    },
  }
}

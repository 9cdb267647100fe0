type Container = Record<string, unknown>

/** `root.cn.[0].v` and `root.cn[0].v` both lead to the same place. */
const keysOf = (path: string): string[] => path.split(/[.[\]]+/).filter(Boolean)

/** Puts values into a page's data the way WeChat's setData does. */
export function putData(data: Container, changes: Readonly<Record<string, unknown>>): void {
  for (const [path, value] of Object.entries(changes)) {
    const keys = keysOf(path)
    const last = keys.pop() as string
    let at = data
    for (const [position, key] of keys.entries()) {
      at[key] ??= /^\d+$/.test(keys[position + 1] ?? last) ? [] : {}
      at = at[key] as Container
    }
    at[last] = value
  }
}

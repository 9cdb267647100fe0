import { type Path, startsWith } from './path.ts'

/** A rule as written: `{ define?, params?, condition, benefit }`, with whatever else its file holds. Never changed in place. */
export type RuleSource = Readonly<Record<string, unknown>>

type Holder = Readonly<Record<string | number, unknown>>

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null

/** What lies at a place; undefined where there is nothing. */
export function read(source: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, step) => (isHolder(at) ? at[step] : undefined), source)
}

/** The source with another value at a place. What the way there lacks is made; `undefined` takes a key away. */
export function write<T>(source: T, path: Path, value: unknown): T {
  const [step, ...rest] = path
  if (step === undefined) return value as T
  const inner = rest.length === 0 ? value : write(read(source, [step]), rest, value)
  if (Array.isArray(source)) return source.map((one, i) => (i === step ? inner : one)) as T
  const { [step]: _, ...others } = isHolder(source) ? (source as Holder) : {}
  if (inner === undefined) return others as T
  // A key keeps its place, so that what was written stays in the order it was written in.
  return (isHolder(source) && step in source ? { ...source, [step]: inner } : { ...others, [step]: inner }) as T
}

/** Puts a value into the list at a place, before what stands at `index`. */
export function insert<T>(source: T, list: Path, index: number, value: unknown): T {
  const present = read(source, list)
  const entries = Array.isArray(present) ? present : []
  return write(source, list, [...entries.slice(0, index), value, ...entries.slice(index)])
}

/** Takes away an entry of a list, or a key. */
export function remove<T>(source: T, path: Path): T {
  const [last, holder] = [path.at(-1), path.slice(0, -1)]
  const present = read(source, holder)
  return Array.isArray(present) && typeof last === 'number'
    ? write(
        source,
        holder,
        present.filter((_, i) => i !== last),
      )
    : write(source, path, undefined)
}

/** Moves what lies at `from` into a list, before what stands at `index` now. Into itself nothing moves. */
export function move<T>(source: T, from: Path, list: Path, index: number): T {
  if (startsWith(list, from)) return source
  const moved = insert(source, list, index, read(source, from))
  const place = from[list.length]
  const shifts = startsWith(from, list) && typeof place === 'number' && place >= index
  return remove(moved, shifts ? [...list, place + 1, ...from.slice(list.length + 1)] : from)
}

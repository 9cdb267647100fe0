import { isSource, type Source } from '@huiqi/shared/condition'

/** A parameter with what can be said of it, however it is written: `1500元`, or `{ title, value }`, or `{ title, gap }`. */
export const asParam = (written: unknown): Source => (isSource(written) ? written : { value: written })

/** The parameters of a rule to choose from, by what people call them. */
export const paramChoices = (params: unknown): readonly { readonly value: string; readonly label: string }[] =>
  isSource(params)
    ? Object.entries(params).map(([name, written]) => ({ value: name, label: String(asParam(written).title ?? name) }))
    : []

/** A name for one more parameter; people only see its title. */
export function freeName(params: unknown): string {
  const taken = isSource(params) ? Object.keys(params) : []
  let n = taken.length + 1
  while (taken.includes(`param_${n}`)) n += 1
  return `param_${n}`
}

/** The parameter with another title, value or gap; `undefined` takes it away. */
export function withParam(written: unknown, change: Source): Source {
  return Object.fromEntries(
    Object.entries({ ...asParam(written), ...change }).filter(([, value]) => value !== undefined),
  )
}

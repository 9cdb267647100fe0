/**
 * SQL with its parameters, in the form of a tagged template: `strings` has one more part than `values`. Kysely takes it as
 * `sql(text.strings, ...text.values)`, pg after joining with `$1, $2, …`.
 */
export interface SqlText {
  readonly strings: readonly string[]
  readonly values: readonly SqlParameter[]
}

export type SqlParameter = number | string | boolean | readonly string[]

const isText = (part: SqlParameter | SqlText): part is SqlText => typeof part === 'object' && 'strings' in part

/** Builds SQL from a template; texts in it are inlined, everything else becomes a parameter. */
export function sql(strings: readonly string[], ...parts: readonly (SqlParameter | SqlText)[]): SqlText {
  const joined: string[] = [strings[0] ?? '']
  const values: SqlParameter[] = []
  for (const [i, part] of parts.entries()) {
    const after = strings[i + 1] ?? ''
    if (isText(part)) {
      joined[joined.length - 1] += part.strings[0] ?? ''
      joined.push(...part.strings.slice(1))
      joined[joined.length - 1] += after
      values.push(...part.values)
    } else {
      joined.push(after)
      values.push(part)
    }
  }
  return { strings: joined, values }
}

/** Trusted text: names of columns and keywords from this code, never from a rule. */
export const raw = (text: string): SqlText => ({ strings: [text], values: [] })

export const joinSql = (texts: readonly SqlText[], separator: string): SqlText =>
  texts.reduce((left, right) => sql`${left}${raw(separator)}${right}`)

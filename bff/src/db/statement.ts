import type { CompiledQuery, Kysely, QueryResult } from 'kysely'
import type { Database, Tx } from './database.ts'

/** Holds the place of a value that each run gives anew. */
const places = new WeakMap<object, string>()

function placeOf(name: string): object {
  const place = {}
  places.set(place, name)
  return place
}

/**
 * A statement whose text never changes: built and compiled once a process, run with other values each time. Building
 * costs as much as a short statement takes to run; what every confirmation sends is therefore not built every time.
 * @param build reads each of its values once or more, and decides nothing by them
 */
export function statement<Values extends object, Row = unknown>(
  build: (db: Kysely<Database>, values: Values) => CompiledQuery<Row>,
): (tx: Tx, values: Values) => Promise<QueryResult<Row>> {
  let built: { readonly query: CompiledQuery<Row>; readonly names: readonly (string | undefined)[] } | undefined
  return (tx, values) => {
    if (!built) {
      const stand = new Proxy({}, { get: (_, name) => placeOf(String(name)) }) as Values
      const query = build(tx, stand)
      built = { query, names: query.parameters.map((parameter) => places.get(parameter as object)) }
    }
    const { query, names } = built
    const parameters = names.map((name, index) =>
      name === undefined ? query.parameters[index] : values[name as never],
    )
    return tx.executeQuery({ ...query, parameters })
  }
}

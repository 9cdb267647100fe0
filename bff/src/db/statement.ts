import type { CompiledQuery, Kysely } from 'kysely'
import type pg from 'pg'
import { connectionOf } from './connection.ts'
import type { Database, Tx } from './database.ts'
import { preparedName } from './single-connection-driver.ts'

/** Holds the place of a value that each run gives anew. */
const places = new WeakMap<object, string>()

function placeOf(name: string): object {
  const place = {}
  places.set(place, name)
  return place
}

/** A statement ready to run in any transaction. */
export type Statement<Values, Row> = {
  (tx: Tx, values: Values): Promise<StatementResult<Row>>
  /**
   * Sends it and goes on: what is sent next travels with it. The transaction waits for it before it ends, and fails
   * with it. For writes whose answer nobody reads.
   */
  post: (tx: Tx, values: Values) => void
}

export type StatementResult<Row> = { readonly rows: Row[]; readonly affected: number }

/**
 * A statement whose text never changes: built and compiled once a process, run with other values each time. Building
 * costs as much as a short statement takes to run; what every confirmation sends is therefore not built every time.
 * It is on its way when the call returns, so statements started one after the other run in that order.
 * @param build reads each of its values once or more, and decides nothing by them
 */
export function statement<Values extends object, Row = unknown>(
  build: (db: Kysely<Database>, values: Values) => CompiledQuery<Row>,
): Statement<Values, Row> {
  let built: { readonly query: CompiledQuery<Row>; readonly names: readonly (string | undefined)[] } | undefined
  const run = (tx: Tx, values: Values): Promise<pg.QueryResult> => {
    if (!built) {
      const stand = new Proxy({}, { get: (_, name) => placeOf(String(name)) }) as Values
      const query = build(tx, stand)
      built = { query, names: query.parameters.map((parameter) => places.get(parameter as object)) }
    }
    const { query, names } = built
    const parameters = names.map((name, index) =>
      name === undefined ? query.parameters[index] : values[name as never],
    )
    return connectionOf(tx).client.query({ name: preparedName(query.sql), text: query.sql, values: parameters })
  }
  const ask = async (tx: Tx, values: Values): Promise<StatementResult<Row>> => {
    const { rows, rowCount } = await run(tx, values)
    return { rows: rows.map(camelKeys) as Row[], affected: rowCount ?? 0 }
  }
  const post = (tx: Tx, values: Values): void => {
    const sent = run(tx, values)
    // Whoever ends the transaction looks at it; until then a failure isn't nobody's.
    sent.catch(() => undefined)
    connectionOf(tx).posted.push(sent)
  }
  return Object.assign(ask, { post })
}

const camel = new Map<string, string>()

function camelName(name: string): string {
  const known = camel.get(name) ?? name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  camel.set(name, known)
  return known
}

/** Columns by the names TypeScript knows them by, as Kysely's plugin gives them elsewhere. */
function camelKeys(row: object): object {
  const named: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(row)) named[camelName(name)] = value
  return named
}

import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely'
import type { PoolClient } from 'pg'

/** Statements a connection keeps planned. Texts beyond that (lists of varying length make many) are planned each time. */
const MOST_PREPARED = 1_000

const names = new Map<string, string>()

/** One name for one text, the same on every connection: planning a statement costs more than running it. */
export function preparedName(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= MOST_PREPARED) return known
  const name = `s${names.size}`
  names.set(text, name)
  return name
}

/** Kysely's view of a connection somebody else opened: transactions begin and end outside it (see transaction.ts). */
export class SingleConnectionDriver implements Driver {
  readonly #connection: DatabaseConnection

  constructor(client: PoolClient) {
    this.#connection = {
      async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
        const result = await client.query<object & R>({
          name: preparedName(query.sql),
          text: query.sql,
          values: [...query.parameters],
        })
        return { rows: result.rows, numAffectedRows: BigInt(result.rowCount ?? 0) }
      },
      streamQuery() {
        throw new Error('read in pages: a transaction never holds an open cursor')
      },
    }
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection
  }
  async beginTransaction(): Promise<void> {
    throw new Error('already inside a transaction')
  }
  async commitTransaction(): Promise<void> {}
  async rollbackTransaction(): Promise<void> {}
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
}

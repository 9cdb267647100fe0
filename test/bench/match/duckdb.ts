import {
  BIGINT,
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
} from '@duckdb/node-api'
import type { Counts } from './agreement.ts'
import { type Masks, maskCodes, masksOf, oneCodes, sqlOf } from './duckdb-sql.ts'
import type { PlainRule } from './plain-rule.ts'
import type { RivalFeature, RivalFeatures } from './rival-features.ts'

/** DuckDB over the feature columns. */
export interface DuckDb {
  readonly countAll: () => Promise<Counts[]>
  readonly close: () => void
}

/**
 * All features as a table in memory: numbers as doubles, codes as integers, sets of names as bits of those that rules ask for
 * (lists are several times slower). One query a policy: its WHERE keeps whoever is not known to fail, part by part, so that
 * what refuses most is tried first; of those it counts who is known to hold. All policies in one query take longer.
 */
export async function newDuckDb(
  rules: readonly PlainRule[],
  features: RivalFeatures,
  count: number,
  threads: number,
): Promise<DuckDb> {
  const masks = masksOf(rules)
  const connection = await loaded(features, masks, count, threads)
  const queries = rules.map((rule) => {
    const parts = rule.op === 'all' ? rule.children : [rule]
    const maybe = parts.map((part) => `${sqlOf(part, features, masks)} is not false`)
    return `select count_if(${sqlOf(rule, features, masks)}), count(*) from feature where ${maybe.join(' and ') || 'true'}`
  })
  return {
    countAll: async () => {
      const counts: Counts[] = []
      for (const query of queries) {
        const [row] = (await connection.runAndReadAll(query)).getRows()
        const [eligible, maybe] = row!.map(Number) as [number, number]
        counts.push({ eligible, undetermined: maybe - eligible })
      }
      return counts
    },
    close: () => connection.closeSync(),
  }
}

const rowsPerChunk = 2048

interface TableColumn {
  readonly name: string
  readonly type: DuckDBType
  readonly value: (enterprise: number) => DuckDBValue
}

async function loaded(
  features: RivalFeatures,
  masks: Masks,
  count: number,
  threads: number,
): Promise<DuckDBConnection> {
  const database = await DuckDBInstance.create(':memory:', { threads: String(threads) })
  const connection = await database.connect()
  const columns = [...features.values()].flatMap((feature) => tableColumns(feature, masks))
  await connection.run(`create table feature (${columns.map(({ name, type }) => `${name} ${type}`).join()})`)
  const appender = await connection.createAppender('feature')
  for (let start = 0; start < count; start += rowsPerChunk) {
    const rows = Math.min(rowsPerChunk, count - start)
    const chunk = DuckDBDataChunk.create(
      columns.map(({ type }) => type),
      rows,
    )
    for (const [place, { value }] of columns.entries())
      chunk.setColumnValues(
        place,
        Array.from({ length: rows }, (_, i) => value(start + i)),
      )
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
  return connection
}

function tableColumns({ column, form, name, high }: RivalFeature, masks: Masks): TableColumn[] {
  if (column.kind === 'names') {
    const codes = form === 'many' ? maskCodes(column, masks) : oneCodes(column)
    return [{ name, type: form === 'many' ? BIGINT : INTEGER, value: (i) => codes[column.places[i]!]! }]
  }
  const number = (values: Float64Array) => (i: number) => (Number.isNaN(values[i]) ? null : values[i]!)
  const lo = { name, type: DOUBLE, value: number(column.lo) }
  return form === 'number' ? [lo] : [lo, { name: high, type: DOUBLE, value: number(column.hi) }]
}

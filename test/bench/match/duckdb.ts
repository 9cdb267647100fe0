import {
  BIGINT,
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBPreparedStatement,
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
  const statements: DuckDBPreparedStatement[] = []
  for (const rule of rules) {
    const parts = rule.op === 'all' ? rule.children : [rule]
    const maybe = parts.map((part) => `${sqlOf(part, features, masks)} is not false`)
    const holds = sqlOf(rule, features, masks)
    const query = `select count_if(${holds}), count(*) from feature where ${maybe.join(' and ') || 'true'}`
    statements.push(await connection.prepare(query))
  }
  return {
    countAll: async () => {
      const counts: Counts[] = []
      for (const statement of statements) {
        const [row] = (await statement.runAndReadAll()).getRows()
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
  /** What is not known comes as this and is null in the table: nulls are slow to hand over. */
  readonly absent: string
  readonly values: (from: number, to: number) => DuckDBValue[]
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
  await connection.run(`create table arrived (${columns.map(({ name, type }) => `${name} ${type}`).join()})`)
  const appender = await connection.createAppender('arrived')
  const types = columns.map(({ type }) => type)
  for (let start = 0; start < count; start += rowsPerChunk) {
    const rows = Math.min(rowsPerChunk, count - start)
    const chunk = DuckDBDataChunk.create(types, rows)
    for (const [place, { values }] of columns.entries()) chunk.setColumnValues(place, values(start, start + rows))
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
  const known = columns.map(({ name, type, absent }) => `nullif(${name}, ${absent}::${type}) as ${name}`)
  await connection.run(`create table feature as select ${known.join()} from arrived`)
  await connection.run('drop table arrived')
  return connection
}

function tableColumns({ column, form, name, high }: RivalFeature, masks: Masks): TableColumn[] {
  if (column.kind === 'names') {
    const { places } = column
    const codes = form === 'many' ? maskCodes(column, masks) : oneCodes(column)
    const values = codes.map((code) => code ?? (form === 'many' ? -1n : -1))
    const read = (from: number, to: number) => Array.from(places.subarray(from, to), (place) => values[place]!)
    return [{ name, type: form === 'many' ? BIGINT : INTEGER, absent: '-1', values: read }]
  }
  const number = (own: string, numbers: Float64Array): TableColumn => ({
    name: own,
    type: DOUBLE,
    absent: "'nan'",
    values: (from, to) => Array.from(numbers.subarray(from, to)),
  })
  return form === 'number' ? [number(name, column.lo)] : [number(name, column.lo), number(high, column.hi)]
}

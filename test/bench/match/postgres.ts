import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '@huiqi/bff/db/embedded/start-embedded'
import { dateOf } from '@huiqi/shared/condition'
import { type CompiledColumn, compileColumns, toSql } from '@huiqi/shared/feature'
import { industrySection } from '@huiqi/shared/industry'
import { Client } from 'pg'
import type { BenchWorld } from './bench-world.ts'
import type { Column } from './columns.ts'
import { handWritten } from './hand-written.ts'
import { today } from './policies.ts'

/** One policy counted by our compiled SQL and by SQL written by hand. */
export interface SqlRace {
  readonly id: string
  readonly oursMs: number
  readonly handMs: number
  /** Eligible or undetermined. */
  readonly ours: number
  readonly hand: number
}

const rounds = 5
const rowsPerInsert = 20_000

/**
 * A table as enterprise_feature has it, with those of its columns that the policies of the race read. Both sides count who is
 * eligible or undetermined; turn about, the fastest of each counts.
 */
export async function raceSql(world: BenchWorld): Promise<SqlRace[]> {
  const folder = mkdtempSync(join(tmpdir(), 'huiqi-bench-pg-'))
  const postgres = await startEmbedded({ dataDir: join(folder, 'postgres'), settings: { fsync: 'off' } })
  const client = new Client({ connectionString: postgres.url })
  try {
    await client.connect()
    await load(client, world)
    const races: SqlRace[] = []
    for (const [id, where] of Object.entries(handWritten)) races.push(await race(client, world, id, where))
    return races
  } finally {
    await client.end()
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function race(client: Client, { policies }: BenchWorld, id: string, byHand: string): Promise<SqlRace> {
  const { rule, at } = policies.find((policy) => policy.id === id)!
  const { where, exact } = toSql(rule.condition, at, compileColumns(today))
  if (!exact) throw new Error(`${id} is not exact in SQL`)
  const text = where.strings.map((part, i) => (i === 0 ? part : `$${i}${part}`)).join('')
  const timed = async (condition: string, values: readonly unknown[]) => {
    const started = performance.now()
    const { rows } = await client.query(`select count(*)::int as n from feature f where ${condition}`, [...values])
    return { ms: performance.now() - started, n: Number(rows[0].n) }
  }
  let [oursMs, handMs, ours, hand] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0]
  for (let round = 0; round < rounds; round += 1) {
    const [a, b] = [await timed(text, where.values), await timed(byHand, [])]
    ;[oursMs, handMs, ours, hand] = [Math.min(oursMs, a.ms), Math.min(handMs, b.ms), a.n, b.n]
  }
  return { id, oursMs, handMs, ours, hand }
}

async function load(client: Client, { columns, count }: BenchWorld): Promise<void> {
  const text = Object.values(handWritten).join(' ')
  const wanted = compileColumns(today).filter(({ column }) => new RegExp(`\\b${column.column}\\b`).test(text))
  const source = new Map(columns.map((column) => [column.key, column]))
  const filled = wanted.map((column) => ({ column, read: readerOf(column, source) }))
  const definitions = wanted.map(({ column }) => `${column.column} ${column.sqlType}`)
  await client.query(`create unlogged table feature (${definitions.join()})`)
  const casts = wanted.map(({ column }, i) => `c${i}::${column.sqlType}`)
  const names = wanted.map((_, i) => `c${i}`)
  const arrays = wanted.map((_, i) => `$${i + 1}::text[]`)
  const insert = `insert into feature select ${casts.join()} from unnest(${arrays.join()}) as u(${names.join()})`
  for (let start = 0; start < count; start += rowsPerInsert) {
    const rows = Math.min(rowsPerInsert, count - start)
    await client.query(
      insert,
      filled.map(({ read }) => Array.from({ length: rows }, (_, i) => read(start + i))),
    )
  }
  await client.query('vacuum analyze feature')
}

/** Values of a column of the table, as SQL text. */
function readerOf(
  { column, key }: CompiledColumn,
  source: ReadonlyMap<string, Column>,
): (row: number) => string | null {
  const isPath = key.startsWith('path:')
  const from = source.get(isPath ? key.slice('path:'.length) : key)
  if (!from) throw new Error(`no policy asks for ${column.column}`)
  if (from.kind === 'number') {
    const { lo } = from
    const text = numberText[column.sqlType] ?? String
    return (row) => (Number.isNaN(lo[row]) ? null : text(lo[row]!))
  }
  const texts = from.dictionary.map((names) => {
    if (names === null) return null
    if (column.sqlType === 'text[]') return `{${names.map((name) => `"${name}"`).join()}}`
    const [one = ''] = names
    return isPath ? `${industrySection(one) ?? ''}${one}` : one
  })
  return (row) => texts[from.places[row]!]!
}

const numberText: Partial<Record<string, (value: number) => string>> = {
  boolean: (value) => String(value === 1),
  date: dateOf,
}

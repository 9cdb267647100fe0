import { type EnterpriseFacts, indexFacts } from '@huiqi/shared/condition'
import { compileColumns, computeFeatures, type SqlText, toSql } from '@huiqi/shared/feature'
import { compileMatch, type PolicyRule, parsePolicyRule } from '@huiqi/shared/rule'
import fc from 'fast-check'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../bff/src/db/testing/test-database.ts'
import { evaluation as at, facts, ruleSource } from '../../shared/src/rule/testing/arbitraries.ts'

/** Random rules as SQL in a real PostgreSQL, against the evaluator. */
const sample = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number): T[] =>
  fc.sample(arbitrary, { numRuns, seed: 20250601 })

const columns = compileColumns(at.date)
const enterprises: readonly EnterpriseFacts[] = sample(facts, 400).map((list) => indexFacts(list))
const rules: readonly PolicyRule[] = sample(ruleSource, 600)
  .map(parsePolicyRule)
  .flatMap((parsed) => (parsed.ok ? [parsed.value] : []))

let database: TestDatabase
let client: Client

beforeAll(async () => {
  database = await createTestDatabase()
  client = new Client({ connectionString: database.adminUrl })
  await client.connect()
  const definitions = columns.map(({ column }) => `${column.column} ${column.sqlType}`)
  await client.query(`create table feature_under_test (id int primary key, ${definitions.join(', ')})`)
  const rows = enterprises.map((known, id) => ({ id, ...computeFeatures(known, columns) }))
  await client.query(
    'insert into feature_under_test select * from json_populate_recordset(null::feature_under_test, $1::json)',
    [JSON.stringify(rows)],
  )
})

afterAll(async () => {
  await client.end()
  await database.drop()
})

async function selected({ strings, values }: SqlText): Promise<number[]> {
  const where = strings.map((text, i) => (i === 0 ? text : `$${i}${text}`)).join('')
  const { rows } = await client.query<{ id: number }>(
    `select id from feature_under_test f where ${where} order by id`,
    [...values],
  )
  return rows.map(({ id }) => id)
}

describe('a condition as SQL', () => {
  it('keeps whoever is eligible or undetermined, and nobody else where every leaf has a column', async () => {
    let exactRules = 0
    let narrowed = 0
    for (const rule of rules) {
      const { where, exact } = toSql(rule.condition, at, columns)
      const match = compileMatch([{ rule, at }])
      const expected = enterprises.flatMap((known, id) => (match(known)[0] === 'ineligible' ? [] : [id]))
      const kept = await selected(where)
      if (exact) expect(kept).toEqual(expected)
      else expect(new Set(kept)).toEqual(new Set([...kept, ...expected]))
      exactRules += Number(exact)
      narrowed += Number(kept.length < enterprises.length)
    }
    // Else the test would hold for SQL that keeps everyone.
    expect(exactRules).toBeGreaterThan(rules.length / 10)
    expect(narrowed).toBeGreaterThan(rules.length / 3)
  })
})

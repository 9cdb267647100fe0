/**
 * Features: what conditions ask of an enterprise, as typed columns.
 *
 * - `featureColumns`: every column as data: name, SQL type, the term it holds. A table of them has the alias `f` in SQL.
 * - `compileColumns(date)` then `computeFeatures(facts, columns)`: the row of one enterprise as of a date (null: not known).
 *   Columns hold for evaluations on that date, so they are refreshed daily.
 * - `toSql(condition, at, columns)`: a WHERE clause that never loses an eligible or undetermined enterprise.
 * - `deriveFacts(facts, date)`: adds what follows from other facts (growth, increment, months since) before indexing;
 *   `derivationOf(attribute, period, date)` computes one of them from facts found by key.
 */
export { type FeatureColumn, featureColumns } from './columns.ts'
export { type CompiledColumn, compileColumns, computeFeatures, type FeatureValue } from './compute.ts'
export { derivationOf, deriveFacts } from './derive-facts.ts'
export type { SqlText } from './sql-text.ts'
export { type SqlCondition, toSql } from './to-sql.ts'

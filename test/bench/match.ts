/**
 * `pnpm bench:match`: matching against other ways to do it, in one process over the same invented enterprises
 * (ENTERPRISES, default 1 000 000) and policies (POLICIES, default 500: the real ones, then variants of them).
 *
 * All answer the same question in three values (eligible, undetermined, ineligible), and must count the same; else the run
 * fails. Everybody is given features that were computed from facts beforehand:
 * - plain closures: one a policy, composed by shape, over a plain object; three-valued themselves (closures.ts);
 * - json-logic-engine: compiled, what may be before what must be, with both ends of each number (json-logic.ts);
 * - json-rules-engine: all policies by what may be, those that pass by what must be (json-rules.ts);
 * - DuckDB: a table in memory, 2 threads, SQL's own third value, a query a policy, prepared (duckdb.ts). Loading it is not
 *   counted, our encoding is; compiling the policies is counted for nobody;
 * - PostgreSQL: our compiled SQL against SQL written by hand for the same table (postgres.ts, hand-written.ts).
 *
 * Ours of one enterprise is that of one encoded in the population, as the engine holds it; with the encoding of its features
 * it is told apart. Previews are asked of the engine's thread by the product's protocol. Times are those of the fastest pass,
 * for all alike (previews: the middle one of several edits).
 */
import { bytesPerEnterprise, countAll } from '@huiqi/shared/population'
import { type Counts, disagreements } from './match/agreement.ts'
import { type BenchWorld, makeWorld } from './match/bench-world.ts'
import { newDuckDb } from './match/duckdb.ts'
import { evaluatorCounts, timeExplain } from './match/explaining.ts'
import {
  oursCounts,
  raceClosures,
  raceEncoding,
  raceJsonLogic,
  raceJsonRules,
  raceOurs,
} from './match/one-enterprise.ts'
import { compile, encode } from './match/ours.ts'
import { raceSql } from './match/postgres.ts'
import { timePreviews } from './match/preview.ts'
import { rivalFeatures } from './match/rival-features.ts'
import { fastest } from './match/timing.ts'

const enterprises = Number(process.env.ENTERPRISES ?? 1_000_000)
const policyCount = Number(process.env.POLICIES ?? 500)
/** How many enterprises each of the slower engines is given. */
const samples = {
  ours: Math.min(2_000, enterprises),
  closures: 500,
  jsonLogic: 200,
  jsonRules: 40,
  evaluator: 500,
  explain: 20,
}
const duckdbThreads = 2
const previewed = 'P001'

const started = performance.now()
const failures: string[] = []
const seconds = (ms: number) => Math.round(ms) / 1000
const figure = (value: number) => Number(value.toPrecision(4))

function say(text: string): void {
  console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${text}`)
}

/** A ratio and whether it is within its target. */
const against = (value: number, limit: number, unit: string): string =>
  `${figure(value)} ${unit} (to reach: ≤ ${figure(limit)} ${unit}, ratio ${figure(value / limit)}${value <= limit ? '' : ', MISSED'})`

function agree(who: string, sample: number, ours: readonly Counts[], theirs: readonly Counts[]): void {
  const found = disagreements(world.policies, ours, theirs)
  for (const one of found.slice(0, 10)) say(`${who} disagrees: ${one}`)
  if (found.length > 0) failures.push(who)
  else say(`${who} agrees on ${theirs.length} policies × ${sample} enterprises`)
}

say(`inventing ${enterprises} enterprises for ${policyCount} policies`)
const world: BenchWorld = makeWorld(enterprises, policyCount)
say(`${world.columns.length} features`)

const program = compile(world)
const encodeMs = await fastest(3, () => encode(world, program))
const population = encode(world, program)
const countMs = await fastest(3, () => countAll(population))
const counts = countAll(population)
const bytes = bytesPerEnterprise(population)
say(`whole population: encoded in ${seconds(encodeMs)} s, matched in ${seconds(countMs)} s`)
say(`memory: ${against(bytes, 150, 'bytes an enterprise')}`)

const matchUs = await raceOurs(population, samples.ours)
const withEncoding = await raceEncoding(world, population, Math.min(samples.ours, 500))
say(`one enterprise: ${figure(matchUs)} µs; ${figure(withEncoding)} µs with the encoding of its features`)
const countsOf = (sample: number) => oursCounts(population, sample)
agree('the evaluator', samples.evaluator, countsOf(samples.evaluator), evaluatorCounts(world, samples.evaluator))

const closures = await raceClosures(world, samples.closures)
say(`plain closures: ${figure(closures.us)} µs; ours ${against(matchUs, closures.us / 8, 'µs')}`)
agree('plain closures', closures.sample, countsOf(closures.sample), closures.counts)
const jsonLogic = await raceJsonLogic(world, samples.jsonLogic)
say(`json-logic-engine: ${figure(jsonLogic.us)} µs, ${figure(jsonLogic.us / matchUs)} times ours`)
agree('json-logic-engine', jsonLogic.sample, countsOf(jsonLogic.sample), jsonLogic.counts)
const jsonRules = await raceJsonRules(world, samples.jsonRules)
say(`json-rules-engine: ${figure(jsonRules.us)} µs; ours ${against(matchUs, jsonRules.us / 1000, 'µs')}`)
agree('json-rules-engine', jsonRules.sample, countsOf(jsonRules.sample), jsonRules.counts)

const explainUs = await timeExplain(world, samples.explain)
say(`explain: ${against(explainUs, 50, 'µs')}`)

say('loading DuckDB')
const duckdb = await newDuckDb(world.rules, rivalFeatures(world.columns), enterprises, duckdbThreads)
let duckdbCounts: Counts[] = []
say('counting with DuckDB')
const duckdbMs = await fastest(2, async () => {
  duckdbCounts = await duckdb.countAll()
})
agree('DuckDB', enterprises, counts, duckdbCounts)
duckdb.close()
const populationMs = encodeMs + countMs
say(`DuckDB: ${seconds(duckdbMs)} s; ours ${against(populationMs / 1000, duckdbMs / 3000, 's')}`)

say('loading PostgreSQL')
const races = await raceSql(world)
for (const { id, oursMs, handMs } of races)
  say(`${id}: ours ${figure(oursMs)} ms, by hand ${figure(handMs)} ms, ratio ${figure(oursMs / handMs)}`)
const sum = (of: 'oursMs' | 'handMs') => races.reduce((total, race) => total + race[of], 0)
const sqlRatio = sum('oursMs') / sum('handMs')
say(`SQL counts: ${against(sqlRatio, 1.3, 'times by hand')}`)
for (const { id, ours, hand } of races) {
  const { eligible, undetermined } = counts[world.policies.findIndex((policy) => policy.id === id)]!
  if (ours !== eligible + undetermined || hand !== ours)
    failures.push(`SQL of ${id}: ${ours} ours, ${hand} by hand, ${eligible + undetermined} in the population`)
  else say(`SQL of ${id}: both agree with the population`)
}

say('feeding the engine')
const preview = await timePreviews(world.policies.find(({ id }) => id === previewed)!, enterprises)
say(
  `preview in the engine's thread: the first ${figure(preview.firstMs)} ms, the slowest edit ${figure(preview.worstMs)} ms`,
)
say(`preview of an edit: ${against(preview.editMs, 100, 'ms')}`)

if (failures.length > 0) {
  say(`DISAGREED: ${failures.join('; ')}`)
  process.exitCode = 1
}
console.log(
  JSON.stringify({
    match_us: figure(matchUs),
    closures_us: figure(closures.us),
    json_rules_us: figure(jsonRules.us),
    json_logic_us: figure(jsonLogic.us),
    population_s: figure(populationMs / 1000),
    duckdb_s: figure(duckdbMs / 1000),
    sql_ratio: figure(sqlRatio),
    preview_ms: figure(preview.editMs),
    explain_us: figure(explainUs),
    bytes_per_enterprise: bytes,
  }),
)

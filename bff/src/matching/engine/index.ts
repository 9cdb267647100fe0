/**
 * The whole population against a rule: who it reaches and what it costs, fast enough to think with.
 *
 * - `Engine`: what the API and jobs ask (`ctx.app.engine`); `createEngine` makes one of a database, in a thread of its own.
 * - `newCore(expected)`: the engine without thread and database. Feed it with `put(enterprise, facts)`, then ask `preview` and
 *   `newlyEligible`; the first preview of a rule reads what it needs of everybody, an edited one only what the edit touches.
 *
 * How: facts lie in columns outside the heap (`store/`), one for each attribute and period, as codes of distinct values or
 * numbers in as few bytes as they need. A rule is taken apart into features (`shared/population`); each is read of everybody
 * (`judge/number-source.ts`, `judge/code-source.ts`), once for each distinct value where it rests on one attribute alone,
 * row by row by the evaluator otherwise, and kept. Each question that a rule puts to a feature is a pair of bits an enterprise,
 * yes and maybe (`judge/atom-bits.ts`); the rule joins them, and amounts are worked out for whom that leaves. An edit makes
 * new bits for what it touches; a changed fact corrects what is kept, row by row.
 */
export { newCore } from './core.ts'
export { createEngine } from './create-engine.ts'
export type { Engine, Group, NewlyEligibleInput, Preview, PreviewInput } from './types.ts'

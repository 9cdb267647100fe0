/**
 * The whole population against all rules at once.
 *
 * - `compileProgram([{ condition, at }])`: rules taken apart into distinct features, atoms and nodes.
 * - `newPopulation(program, count)`, then `setEnterprise(population, i, facts)` or `setRow(population, i, values)` one
 *   by one, or `setNumbers`, `setNames` and `setTruths` a feature at a time by its key (the keys of `program.features`, which are those of `compileColumns` in shared/feature).
 * - `matchAll` (who, as bits), `countAll` (how many), `compileMatchOne` (one enterprise, all rules).
 * - `compileAmounts(benefit, at)`, `newAmountColumns`, `setAmountRow`, `sumAmounts`: what a rule costs, by group.
 *
 * A previewed or edited rule is a program of its own over the few features it reads. Who keeps columns of his own gives them
 * to `coderOf(feature)` for codes and their truths, keeps the bits of each atom, and gives these to `matchBits` for the verdicts.
 */
export {
  type AmountColumns,
  type AmountProgram,
  compileAmounts,
  type GroupSum,
  newAmountColumns,
  setAmountRow,
  sumAmounts,
} from './amounts.ts'
export { type Coder, coderOf } from './coded-feature.ts'
export { popCount } from './count-bits.ts'
export { countAll, matchAll, type RuleMatches } from './match-all.ts'
export { matchBits } from './match-bits.ts'
export { compileMatchOne, type OneMatch } from './match-one.ts'
export {
  bytesPerEnterprise,
  type FeatureValue,
  newPopulation,
  type Population,
  setEnterprise,
  setNames,
  setNumbers,
  setRow,
  setTruths,
} from './population.ts'
export { compileProgram, type Feature } from './program.ts'

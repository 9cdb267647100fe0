/**
 * The amount language: what a policy pays, computed in whole 分 from the same facts as its condition.
 *
 * - `parseBenefit(context, source, path)`: the written form to a frozen `Benefit`; problems go to the context.
 * - `compileBenefit(benefit, compilerAt(at))`: `read(facts)` gives the range an amount lies in, `report(facts)` the amount
 *   with its steps, shares and instalments.
 */

export { type AmountReport, type CompiledBenefit, compileBenefit, type Share } from './compile-benefit.ts'
export { parseBenefit } from './parse-benefit.ts'
export type { AmountStep } from './steps.ts'
export type { Amount, Benefit, Funder, Instalment } from './syntax.ts'

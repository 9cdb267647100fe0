/**
 * The amount language: what a policy pays, computed in whole 分 from the same facts as its condition.
 *
 * In code
 * - `parseBenefit(context, source, path)`: the written form to a frozen `Benefit`; problems go to the context.
 * - `compileBenefit(benefit, compilerAt(at))`: `read(facts)` gives the range an amount lies in, `report(facts)` the amount
 *   with its steps, shares and instalments.
 *
 * As written: `30万元`, or one of
 * `fixed: 30万元` · `each: 1500元` `count: term` · `rate: 6‰` `of: money` ·
 * `tiers: [{ in: '[1000万元,)', pay: 30万元 }, …]` `by: term`, in two dimensions `by` and `in` are lists ·
 * `marginal: [{ in: '[0元,100万元)', rate: 5% }, …]` `of: money` ·
 * `repeat: 0.5万元` `of: term` `beyond: 2个` `every: 1个` `begun: false` ·
 * `choose: [{ when: condition, pay }, …]` `otherwise: pay` (the first that holds) ·
 * `sum highest lowest: [pay, …]` · `multiply: pay` `by: 150%` · `for_each: loans` `where` `pay` (item by item) ·
 * `unstated: why` (nothing up to the cap, a person settles it) · `in_kind: 诚信加分50分`.
 *
 * Beside any of them, applied in this order: `round: { to: 100元, by: half_up | down | up }` (without it, half up to the 分),
 * `floor: pay`, `cap: pay` or a list of caps (the lowest counts; a cap may itself be a `choose`), `deduct: money term`
 * (补差), `minimum: 10万元` (起付线). Another order is written by nesting: `sum: [{ … }]` around it.
 *
 * Beside the whole: `payee: 管理团队` (whom the money is for, if not the enterprise); `shares: { city: 10万元, district: rest }`, `{ city: 50%, district: 50% }` or a list of cases with `when`, the
 * last without; `instalments: [{ rate: 50%, due: 首年 }, { rate: 50%, due: 次年, condition: … }]`.
 */

export { compileAmount } from './compile-amount.ts'
export { type AmountReport, compileBenefit, sharesOf } from './compile-benefit.ts'
export { parseBenefit } from './parse-benefit.ts'
export type { AmountStep } from './steps.ts'
export type { Amount, Benefit, Funder } from './syntax.ts'

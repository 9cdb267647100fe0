/**
 * What remains to be settled between entitlements.
 *
 * - `settleGroup(group, entitlements, received, chosen)`: one enterprise, several policies of a group (就高不重复, 补差, 叠加, 二选一, 互斥, annual cap).
 * - `reachable(groups, prospects, received)`: the sum that one enterprise can get under several policies together.
 * - `isShutOut(group, policy, received)`: another policy of the group was received, which excludes this one.
 * - `parseSelection(context, source, path)`, `compileSelection(selection, at)`: how a rule states a batch is selected, and what that reads of each.
 * - `selectBatch(plan, candidates)`: one policy, many enterprises (rank, weighted rank, first come, lottery; quota, budget).
 */
export { type Alongside, alongsideWords } from './alongside-words.ts'
export { type BatchOrder, type BatchOutcome, type BatchPlan, type Candidate, selectBatch } from './batch.ts'
export { type CompiledSelection, compileSelection } from './compile-selection.ts'
export {
  type DropReason,
  type Entitlement,
  type GroupOutcome,
  type GroupRule,
  type PolicyGroup,
  settleGroup,
} from './group.ts'
export { parseSelection } from './parse-selection.ts'
export { isShutOut, type Prospect, type Reach, reachable } from './reach.ts'
export type { Figure, Selection } from './selection.ts'
export { sha256 } from './sha256.ts'

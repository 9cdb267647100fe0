import { ok, problem, type Result } from '../result/index.ts'
import { claimActions } from './actions.ts'
import type { ClaimAction, ClaimActor, ClaimGuard, ClaimState } from './names.ts'
import { claimStates } from './states.ts'
import { type ClaimTransition, claimTransitions } from './transitions.ts'

export type ClaimGuards = Readonly<Partial<Record<ClaimGuard, boolean>>>

type Refusal = 'CLAIM_ACTION_NOT_POSSIBLE' | 'CLAIM_GUARD_MISSING'

/**
 * The row of the lifecycle that this action takes. A guard that the row asks about and the caller
 * did not state is a problem, never a "no".
 */
export function transitionFor(
  state: ClaimState,
  action: ClaimAction,
  guards: ClaimGuards = {},
): Result<ClaimTransition, Refusal> {
  const rows = claimTransitions.filter((row) => row.from === state && row.action === action)
  if (rows.length === 0)
    return problem(
      'CLAIM_ACTION_NOT_POSSIBLE',
      `这笔办件现在是“${claimStates[state].label}”，不能“${claimActions[action].label}”。请刷新后再看。`,
    )
  const row = rows.find(({ when }) => when === null || guards[when.guard] === when.is)
  return row ? ok(row) : problem('CLAIM_GUARD_MISSING', '缺少判断下一环节的信息，请联系平台管理员。')
}

/** The state that follows, or why there is none. */
export function nextState(
  state: ClaimState,
  action: ClaimAction,
  guards: ClaimGuards = {},
): Result<ClaimState, Refusal> {
  const row = transitionFor(state, action, guards)
  return row.ok ? ok(row.value.to) : row
}

/** What this actor can do now, in the order of the table; ways the product does not offer yet are left out. */
export function actionsFor(state: ClaimState, actor: ClaimActor): readonly ClaimAction[] {
  const rows = claimTransitions.filter((row) => row.wired && row.from === state && row.actors.includes(actor))
  return [...new Set(rows.map((row) => row.action))]
}

/** Nothing more is expected of anyone. (A paid claim can still be clawed back.) */
export const isFinal = (state: ClaimState): boolean => claimStates[state].turn === null

/** Rating is open from the first final answer on, and never forced (国办发〔2019〕51号). */
export const ratingOpen = (state: ClaimState): boolean => claimStates[state].ratingOpen

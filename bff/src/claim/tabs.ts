import { type ClaimState, claimStates, isFinal } from '@huiqi/shared/claim'

const states = Object.keys(claimStates) as ClaimState[]
const ownersTurn = states.filter((state) => claimStates[state].turn === 'owner')
const ended = states.filter(isFinal)

/** 待办、办理中、已办结: whose turn it is decides. */
export const tabStates = {
  waiting: ownersTurn,
  in_progress: states.filter((state) => !ownersTurn.includes(state) && !ended.includes(state)),
  done: ended,
} as const satisfies Record<string, readonly ClaimState[]>

export type Tab = keyof typeof tabStates
export const tabs = Object.keys(tabStates) as [Tab, ...Tab[]]

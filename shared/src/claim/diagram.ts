import { claimActions } from './actions.ts'
import { claimModes } from './modes.ts'
import type { ClaimMode, ClaimState } from './names.ts'
import { claimStates } from './states.ts'
import { type ClaimTransition, claimTransitions } from './transitions.ts'

/** The lifecycle as Mermaid text; (计划) marks the ways that are not wired yet. */
export function lifecycleDiagram(): string {
  const modes = Object.keys(claimModes) as ClaimMode[]
  const states = Object.keys(claimStates) as ClaimState[]
  const withExit = new Set(claimTransitions.map((row) => row.from))
  return [
    'stateDiagram-v2',
    ...states.map((state) => `  ${state}: ${state}<br/>${claimStates[state].label}`),
    ...modes.map((mode) => `  [*] --> ${claimModes[mode].starts}: ${claimModes[mode].label}`),
    ...claimTransitions.map((row) => `  ${row.from} --> ${row.to}: ${edgeLabel(row)}`),
    ...states.filter((state) => !withExit.has(state)).map((state) => `  ${state} --> [*]`),
    '',
  ].join('\n')
}

function edgeLabel({ action, when, wired }: ClaimTransition): string {
  const guard = when ? ` [${when.is ? '' : 'not '}${when.guard}]` : ''
  return `${claimActions[action].label}${guard}${wired ? '' : ' (计划)'}`
}

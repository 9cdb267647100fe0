import { describe, expect, it } from 'vitest'
import {
  actionsFor,
  type ClaimAction,
  type ClaimState,
  claimActions,
  claimDeadlines,
  claimModes,
  claimStates,
  claimTransitions,
  defaultDays,
  isFinal,
  lifecycleDiagram,
  nextState,
  ratingOpen,
  transitionFor,
} from './index.ts'

const states = Object.keys(claimStates) as ClaimState[]
const open = states.filter((state) => !isFinal(state))
const from = (state: ClaimState) => claimTransitions.filter((row) => row.from === state)

const reachableFrom = (starts: readonly ClaimState[]) => {
  const seen = new Set(starts)
  for (const state of seen) for (const row of from(state)) seen.add(row.to)
  return seen
}

describe('the claim lifecycle as a graph', () => {
  it('reaches every state from the start of some mode', () => {
    const starts = Object.values(claimModes).map((mode) => mode.starts)
    expect([...reachableFrom(starts)].sort()).toEqual([...states].sort())
  })

  it.each(open)('%s leads to a final state', (state) => {
    expect([...reachableFrom([state])].some(isFinal)).toBe(true)
  })

  it.each(open)('%s has a deadline or a sweeper, so that nothing is stuck', (state) => {
    const { deadline, sweeper } = claimStates[state]
    expect(deadline !== null || sweeper !== null).toBe(true)
  })

  it.each(open)('whoever has the turn in %s can act, or its timer does', (state) => {
    const { turn } = claimStates[state]
    const canAct = from(state).some((row) => row.actors.some((actor) => actor === turn))
    // Money asked back is returned at the bank; finance records it.
    expect(canAct || state === 'reclaiming').toBe(true)
  })

  it('uses every action and every deadline', () => {
    expect(new Set(claimTransitions.map((row) => row.action))).toEqual(new Set(Object.keys(claimActions)))
    expect(new Set(states.map((state) => claimStates[state].deadline).filter((name) => name !== null))).toEqual(
      new Set(Object.keys(claimDeadlines)),
    )
  })

  it('lets a timer act only where the table lets the system act', () => {
    for (const state of states) {
      const name = claimStates[state].deadline
      const onExpiry = name && claimDeadlines[name].onExpiry
      if (onExpiry)
        expect(from(state).some((row) => row.action === onExpiry && row.actors.includes('system'))).toBe(true)
    }
  })

  it('chooses by one guard with both answers, or by none', () => {
    for (const state of states)
      for (const action of Object.keys(claimActions) as ClaimAction[]) {
        const rows = from(state).filter((row) => row.action === action)
        if (rows.length <= 1) expect(rows.every((row) => row.when === null)).toBe(true)
        else {
          expect(new Set(rows.map((row) => row.when?.guard)).size).toBe(1)
          expect(rows.map((row) => row.when?.is).sort()).toEqual([false, true])
        }
      }
  })

  it('never lets the same staff role approve and pay', () => {
    const actorsOf = (action: ClaimAction) =>
      claimTransitions.filter((row) => row.action === action).flatMap((row) => row.actors)
    expect(actorsOf('approve').filter((actor) => actorsOf('pay').includes(actor))).toEqual([])
  })

  it('keeps rating open once it is open', () => {
    for (const row of claimTransitions) if (ratingOpen(row.from)) expect(ratingOpen(row.to)).toBe(true)
    for (const state of states) if (isFinal(state)) expect(ratingOpen(state)).toBe(true)
  })

  it('warns before the end, never at or after the start', () => {
    for (const row of Object.values(claimDeadlines)) {
      const shortest = Math.min(...(typeof row.days === 'number' ? [row.days] : Object.values(row.days)))
      for (const days of row.warnBefore) {
        expect(days).toBeGreaterThan(0)
        expect(days).toBeLessThan(shortest)
      }
    }
  })
})

describe('taking an action', () => {
  it('goes straight to approved where the roster was reviewed before its release', () => {
    expect(nextState('offered', 'confirm', { pre_reviewed: true })).toEqual({ ok: true, value: 'approved' })
    expect(nextState('offered', 'confirm', { pre_reviewed: false })).toEqual({ ok: true, value: 'reviewing' })
  })

  it('refuses to guess a guard', () => {
    expect(nextState('offered', 'confirm')).toMatchObject({ ok: false, code: 'CLAIM_GUARD_MISSING' })
  })

  it('refuses an action of another state in words for the person who tapped', () => {
    const refusal = transitionFor('paid', 'confirm', { pre_reviewed: true })
    expect(refusal).toMatchObject({ ok: false, code: 'CLAIM_ACTION_NOT_POSSIBLE' })
    expect(refusal.ok ? '' : refusal.message).toContain('已到账')
  })

  it('offers each actor only what is theirs and works today', () => {
    expect(actionsFor('offered', 'owner')).toEqual(['confirm', 'decline', 'dispute'])
    expect(actionsFor('offered', 'reviewer')).toEqual([])
    expect(actionsFor('paid', 'reviewer')).toEqual([])
    expect(actionsFor('payable', 'finance')).toEqual(['pay'])
  })

  it('gives complex cases longer to review', () => {
    expect([defaultDays('review', 'instant'), defaultDays('review', 'commitment')]).toEqual([3, 7])
    expect(defaultDays('pay', 'commitment')).toBe(1)
  })
})

describe('what is not wired yet', () => {
  it('is exactly this', () => {
    expect(claimTransitions.filter((row) => !row.wired).map((row) => `${row.from} ${row.action} ${row.to}`)).toEqual([
      'draft submit submitted',
      'draft lapse lapsed',
      'submitted accept reviewing',
      'submitted ask_supplement supplementing',
      'submitted refuse refused',
      'supplementing resubmit submitted',
      'supplementing lapse lapsed',
      'approved proceed publicized',
      'publicized close_publicity payable',
      'publicized uphold_objection reviewing',
      'paid claw_back reclaiming',
      'reclaiming settle_reclaim reclaimed',
    ])
  })
})

describe('the diagram', () => {
  it('draws one arrow for each row, each start and each end', () => {
    const text = lifecycleDiagram()
    const ends = states.filter((state) => from(state).length === 0)
    expect(text.split('\n').filter((line) => line.includes('-->'))).toHaveLength(
      claimTransitions.length + Object.keys(claimModes).length + ends.length,
    )
    expect(text).toContain('  offered --> approved: 确认享受 [pre_reviewed]\n')
  })
})

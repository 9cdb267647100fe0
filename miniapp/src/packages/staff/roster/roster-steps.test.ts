import { expect, it } from 'vitest'
import { rosterSteps } from './roster-steps.ts'

const open = {
  status: 'open',
  kind: 'imported',
  rowCount: 774,
  joint: { asked: 0, answered: 0 },
  opinion: null,
  preReviewed: false,
  authorised: false,
  releasedCount: 0,
} as const
const opinion = { basis: '符合', by: '张*', at: '2026-11-22T01:00:00Z' }

const states = (roster: Parameters<typeof rosterSteps>[0]) =>
  rosterSteps(roster).map(({ title, state }) => `${title} ${state}`)

it('waits for the officer until there is something in it', () => {
  expect(states({ ...open, status: 'empty' })[0]).toBe('上传名单 now')
  expect(states({ ...open, status: 'failed', kind: 'matched' })[0]).toBe('平台生成名单 failed')
})

it('counts the departments that have answered', () => {
  const steps = rosterSteps({ ...open, status: 'joint_review', joint: { asked: 5, answered: 3 } })
  expect(steps[1]).toMatchObject({ state: 'now', detail: '3 / 5 个部门已答复' })
})

it('lets finance authorise what was reviewed, and only that', () => {
  expect(states(open)).toEqual(['上传名单 done', '联合审核 next', '兑付意见 now', '下发给企业 next'])
  const reviewed = { ...open, opinion, preReviewed: true }
  expect(states(reviewed)).toContain('授权付款 now')
  expect(states({ ...reviewed, authorised: true })).toContain('下发给企业 now')
})

it('tells of a released roster only what took place', () => {
  const released = { ...open, status: 'released', releasedCount: 774 } as const
  expect(states(released)).toEqual(['上传名单 done', '下发给企业 done'])
})

import type { StaffClaimPage } from '@huiqi/bff/claim/views'
import type { RosterCard, RosterStatus } from '@huiqi/bff/roster/views'
import { expect, it } from 'vitest'
import { todoOf } from './todo.ts'

const roster = (status: RosterStatus, preReviewed = false, authorised = false): RosterCard => ({
  id: '1',
  version: 1,
  title: '高新技术企业首次认定奖励 · 2026 年第 1 批',
  policyTitle: '高新技术企业首次认定奖励',
  departmentName: '无锡市科技局',
  period: '2026',
  kind: 'imported',
  kindLabel: '名单类',
  status,
  statusLabel: '',
  rowCount: 2,
  totalFen: 60_000_000,
  problemCount: 0,
  vetoedCount: 0,
  joint: { asked: 0, answered: 0 },
  preReviewed,
  authorised,
  confirmBy: null,
  releasedCount: 0,
  createdAt: '2026-11-22T01:00:00Z',
})

const page = (total: number, workdaysLeft: number): StaffClaimPage => {
  const deadline = { at: '', label: '审核期限', words: '', workdaysLeft, passed: workdaysLeft < 0 }
  const claim = {
    id: '1',
    version: 1,
    enterpriseName: '示例',
    uscc: '91320214YL10000031',
    policyTitle: '',
    rosterTitle: null,
    state: 'reviewing',
    stateLabel: '',
    amountFen: 30_000_000,
    breached: false,
    dispute: null,
    deadline,
  } as const
  return { claims: total > 0 ? [claim] : [], total, totalFen: total * 30_000_000, next: null }
}

const labels = (...wanted: Parameters<typeof todoOf>) =>
  todoOf(...wanted).map(({ label, count }) => `${label} ${count}`)

it("gives the officer what is the officer's turn: not a list that waits for others", () => {
  const rosters = [
    roster('empty'),
    roster('open'),
    roster('joint_review'),
    roster('open', true),
    roster('open', true, true),
    roster('released'),
    roster('cancelled'),
  ]
  expect(labels(['officer'], { rosters })).toEqual(['名单待办理 3'])
})

it('gives the reviewer lists without an opinion, with what they come to', () => {
  const rosters = [roster('open'), roster('open', true), roster('joint_review')]
  expect(todoOf(['reviewer'], { rosters })).toMatchObject([{ key: 'opinions', count: 1, totalFen: 60_000_000 }])
})

it('lets claims wait for who decides, not for every one who sees them', () => {
  expect(todoOf(['officer'], { reviewing: page(3, 2), disputed: page(1, 4) })).toEqual([])
  expect(labels(['reviewer'], { reviewing: page(3, 2), disputed: page(0, 4) })).toEqual(['办件待审核 3'])
})

it('puts what has passed first, then the nearest limit, then what has none', () => {
  const waiting = { rosters: [roster('open')], reviewing: page(2, 3), disputed: page(1, -1) }
  expect(labels(['reviewer'], waiting)).toEqual(['异议待答复 1', '办件待审核 2', '名单可先审后发 1'])
})

it('says nothing before it is known, and nothing that counts none', () => {
  expect(todoOf(['officer', 'reviewer', 'joint', 'finance'], {})).toEqual([])
})

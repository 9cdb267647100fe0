import { describe, expect, it } from 'vitest'
import { deadlineTone, timeLeft, turnLines, turnWords } from './deadline.ts'

const deadline = {
  at: '2026-11-24T15:59:59.999Z',
  label: '付款时限',
  words: '11月24日（周二）24:00 前',
  workdaysLeft: 1,
  passed: false,
}

describe('timeLeft', () => {
  it.each([
    [3, false, '还剩 3 个工作日'],
    [0, false, '今天截止'],
    [0, true, '已过期限'],
    [-2, true, '已过期限'],
  ])('%d left, passed %s: %s', (workdaysLeft, passed, words) => {
    expect(timeLeft({ workdaysLeft, passed })).toBe(words)
  })
})

it('presses harder the nearer the end is', () => {
  const tones = [10, 3, 1, 0].map((workdaysLeft) => deadlineTone({ workdaysLeft, passed: false }))
  expect(tones).toEqual(['main', 'attention', 'bad', 'bad'])
})

describe('turnWords', () => {
  it('says who acts next and until when', () => {
    expect(turnWords({ turn: 'finance', turnLabel: '财政部门', deadline })).toBe(
      '轮到财政部门，11月24日（周二）24:00 前',
    )
    expect(turnWords({ turn: 'owner', turnLabel: '贵公司', deadline })).toBe('请在 11月24日（周二）24:00 前办理')
    expect(turnWords({ turn: 'system', turnLabel: '平台', deadline: null })).toBe('轮到平台')
  })

  it('admits that a department is late', () => {
    const words = turnWords({ turn: 'finance', turnLabel: '财政部门', deadline: { ...deadline, passed: true } })
    expect(words).toContain('已超过时限')
  })

  it('says nothing once nothing more is to come', () => {
    expect(turnWords({ turn: null, turnLabel: null, deadline: null })).toBeNull()
  })
})

describe('turnLines', () => {
  it('adds how long that still is', () => {
    expect(turnLines({ turn: 'finance', turnLabel: '财政部门', deadline })).toEqual({
      who: '现在轮到财政部门',
      until: '11月24日（周二）24:00 前，还剩 1 个工作日',
    })
  })

  it('never tells the owner that he is being chased', () => {
    const passed = { ...deadline, passed: true }
    expect(turnLines({ turn: 'owner', turnLabel: '贵公司', deadline: passed })?.until).toBe('已过期限')
    expect(turnLines({ turn: 'bank', turnLabel: '银行', deadline: passed })?.until).toContain('已超过时限')
  })
})

import { expect, it } from 'vitest'
import { jointWords } from './roster-tones.ts'

const veto = { departmentName: '生态环境局', categoryLabel: '生态环境', reason: '2025 年处罚' }

it('says a veto before anything else, and how many there are', () => {
  expect(jointWords({ vetoes: [veto], waitingFor: ['税务局'] }, 2)).toEqual({
    tone: 'bad',
    words: '生态环境局否决：生态环境',
  })
  expect(jointWords({ vetoes: [veto, veto], waitingFor: [] }, 2).words).toBe('生态环境局否决：生态环境等 2 项')
})

it('calls nothing passed that nobody has looked at', () => {
  expect(jointWords({ vetoes: [], waitingFor: [] }, 0).words).toBe('未送审')
  expect(jointWords({ vetoes: [], waitingFor: ['税务局'] }, 1).words).toBe('税务局未答复')
  expect(jointWords({ vetoes: [], waitingFor: ['税务局', '应急局'] }, 3).words).toBe('2 个部门未答复')
  expect(jointWords({ vetoes: [], waitingFor: [] }, 1)).toEqual({ tone: 'good', words: '通过' })
})

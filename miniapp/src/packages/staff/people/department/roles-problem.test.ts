import { expect, it } from 'vitest'
import { rolesProblem } from './roles-problem.ts'

it('keeps those who prepare and approve from the till', () => {
  expect(rolesProblem(['officer', 'reviewer', 'joint'])).toBeNull()
  expect(rolesProblem(['finance', 'joint'])).toBeNull()
  expect(rolesProblem(['finance', 'reviewer'])).toContain('不能由同一人担任')
  expect(rolesProblem(['officer', 'finance'])).toContain('不能由同一人担任')
})

import { expect, test } from 'vitest'
import { sampleDepartments } from '../sample/index.ts'
import { answeringDepartment, type DataDepartment, sourceFor } from './answering-department.ts'

const office = (code: string, region: string, duties: string[], kind = 'policy'): DataDepartment => ({
  code,
  name: code,
  phone: '',
  kind,
  region,
  duties,
})
const nameFor = (departments: readonly DataDepartment[], owner: string, region = '320214') =>
  answeringDepartment(departments, owner, region)?.code

test('the office with the duty answers, that of the district before that of the city', () => {
  const both = [office('city', '320200', ['tax']), office('district', '320214', ['tax'])]
  expect(nameFor(both, 'tax')).toBe('district')
  expect(nameFor(both, 'tax', '320281')).toBe('city')
})

test('an office of elsewhere never answers', () => {
  expect(nameFor([office('elsewhere', '330100', ['tax'])], 'tax')).toBeUndefined()
})

test('what is no office’s duty here is the platform’s, in its own name', () => {
  expect(nameFor(sampleDepartments, 'tax')).toBe('shuiwu')
  expect(nameFor(sampleDepartments, 'customs')).toBe('spj')
  expect(sourceFor({ duties: ['platform', 'enterprise'] }, 'customs')).toBe('platform')
  expect(sourceFor({ duties: ['platform', 'enterprise'] }, 'enterprise')).toBe('enterprise')
})

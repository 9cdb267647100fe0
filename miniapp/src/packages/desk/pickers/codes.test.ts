import { expect, it } from 'vitest'
import { groupsOf, usableIn } from './attribute-groups.ts'
import { codeName, codeOptions, typedCode } from './codes.ts'

it('finds regions and industries by name or code', () => {
  expect(codeOptions('region', '').map(({ name }) => name)).toContain('新吴区')
  expect(codeOptions('region', '江阴').map(({ code }) => code)).toEqual(['320281'])
  expect(codeOptions('industry', '').every(({ depth }) => depth === 0)).toBe(true)
  expect(codeOptions('industry', '软件').map(({ code }) => code)).toContain('65')
})

it('takes codes that are not on the list', () => {
  expect(typedCode('region', '330300')).toBe('330300')
  expect(typedCode('region', '320214')).toBeNull()
  expect(typedCode('industry', 'c391')).toBe('C391')
  expect(typedCode('industry', '9999')).toBeNull()
  expect(codeName('region', '330300')).toBe('330300')
  expect(codeName('industry', 'C')).toBe('制造业')
})

it('offers the fields of items within their collection alone', () => {
  const codes = (items: string | null) => usableIn(items).map(({ code }) => code)
  expect(codes(null)).not.toContain('hire_person_age')
  expect(codes('hires')).toContain('hire_person_age')
  expect(codes('hires')).not.toContain('loan_type')
  expect(groupsOf(usableIn('hires'), '')[0]?.owner).toBe('逐项的指标')
  expect(groupsOf(usableIn(null), '营业').flatMap(({ attributes }) => attributes.map(({ code }) => code))).toContain(
    'revenue',
  )
})

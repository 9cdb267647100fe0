import { expect, it } from 'vitest'
import { funderName } from './funder-name.ts'

it('names the place of whoever pays, except of the whole country', () => {
  expect(funderName('district', '区级', '新吴区')).toBe('区级（新吴区）')
  expect(funderName('central', '中央', '中国')).toBe('中央')
})

import type { AttributeView } from '@huiqi/bff/fact/views'
import { expect, it } from 'vitest'
import { found } from './found.ts'

const attribute = (name: string, owner: string, mine: boolean, alsoFrom: string[] = []): AttributeView => ({
  code: name,
  name,
  form: '数字',
  owner,
  alsoFrom,
  freshness: '31 天',
  mine,
})
const all = [
  attribute('纳税状态', '税务部门', true),
  attribute('营业收入', '税务部门', true, ['统计部门']),
  attribute('工业总产值', '统计部门', false),
]
const names = (text: string, mine: boolean) => found(all, text, mine).map(({ name }) => name)

it('finds by a part of the name or of whoever supplies it', () => {
  expect(names(' 收入 ', false)).toEqual(['营业收入'])
  expect(names('统计', false)).toEqual(['营业收入', '工业总产值'])
  expect(names('统计', true)).toEqual(['营业收入'])
  expect(names('', true)).toEqual(['纳税状态', '营业收入'])
})

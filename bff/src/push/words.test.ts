import { expect, test } from 'vitest'
import { digestValues } from './words.ts'

const WAN = 1_000_000
const told = (title: string, leastFen: number, mostFen: number | null, amount: object = { amount: 'fixed' }) => ({
  leastFen,
  mostFen,
  policy: { title, departmentName: '市科技局', modeLabel: '即申即享', rule: { benefit: { amount: amount as never } } },
})
const linesOf = (...policies: ReturnType<typeof told>[]) =>
  digestValues('云杉', policies, { sureFen: 0, mostFen: null }).policies!.split('\n')

test.each([
  [told('定额', 30 * WAN, 30 * WAN), '· 定额：30万元（市科技局，即申即享）'],
  [told('区间', 5 * WAN, 50 * WAN), '· 区间：至少5万元，最高50万元（市科技局，即申即享）'],
  [told('上限', 0, 50 * WAN), '· 上限：最高50万元（市科技局，即申即享）'],
  [told('下限', 5 * WAN, null), '· 下限：至少5万元（市科技局，即申即享）'],
  [told('未知', 0, null), '· 未知：金额以部门核定为准（市科技局，即申即享）'],
  [told('实物', 0, 0, { amount: 'in_kind', note: '诚信加分50分' }), '· 实物：诚信加分50分（市科技局，即申即享）'],
])('a line says what is sure: %#', (policy, line) => {
  expect(linesOf(policy)).toEqual([line])
})

test('what brings most stands first, and of many the rest is counted', () => {
  const lines = linesOf(...Array.from({ length: 20 }, (_, n) => told(`第${n}项`, n * WAN, n * WAN)))
  expect(lines).toHaveLength(9)
  expect(lines[0]).toContain('第19项')
  expect(lines[8]).toBe('· 另有 12 项，见匹配报告')
})

test.each([
  [12 * WAN, 12 * WAN, '预计可得12万元'],
  [12 * WAN, null, '预计可得12万元起'],
  [12 * WAN, 40 * WAN, '预计可得12万元起'],
  [0, 40 * WAN, '金额以部门核定为准'],
])('the sum is never more than is sure: %d to %s', (sureFen, mostFen, gain) => {
  expect(digestValues('云杉', [told('定额', WAN, WAN)], { sureFen, mostFen })).toMatchObject({ count: '1', gain })
})

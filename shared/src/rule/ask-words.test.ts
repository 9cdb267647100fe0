import type { Ask } from '@huiqi/shared/rule'
import { describe, expect, it } from 'vitest'
import { askWords } from './ask-words.ts'

const ask: Ask = { name: '裁员率', period: '2025', who: '人社部门', reason: 'absent' }

describe('askWords', () => {
  it.each<[Partial<Ask>, string]>([
    [{}, '缺“裁员率”（2025 年），由人社部门提供'],
    [{ period: null, reason: 'stale' }, '“裁员率”的数据过期了，由人社部门更新'],
    [{ name: '贷款', period: null, who: '银行', reason: 'partial' }, '“贷款”按现有数据还判断不了，由银行核实'],
    [{ name: '每人补助标准', period: null, who: '主管部门', reason: 'unset' }, '“每人补助标准”要等主管部门公布'],
    [{ name: '技术领先', period: null, who: '市科技局', reason: 'judgement' }, '“技术领先”由市科技局认定'],
  ])('%o: %s', (more, words) => expect(askWords({ ...ask, ...more })).toBe(words))
})

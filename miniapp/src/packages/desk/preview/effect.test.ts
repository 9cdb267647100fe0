import type { PreviewView } from '@huiqi/bff/policy/desk/preview-views'
import { expect, it } from 'vitest'
import { barsOf } from './bars.ts'
import { effectWords } from './effect.ts'
import { yuan, yuanChange } from './money.ts'

const preview = { entering: 0, leaving: 0, changeFen: 0, eligible: 3 } as PreviewView

it('says who comes and goes and what it costs', () => {
  expect(effectWords(preview, null)).toBe('发布后 3 家企业符合条件。')
  expect(effectWords(preview, 2)).toBe('与现行第 2 版相比，符合的企业和金额都不变。')
  expect(effectWords({ ...preview, entering: 162, changeFen: 520_000_00 }, 2)).toBe(
    '与现行第 2 版相比，新增 162 家，金额 +¥520,000。',
  )
  expect(effectWords({ ...preview, changeFen: -1_50 }, 1)).toBe('与现行第 1 版相比，符合的企业不变，金额 −¥1.50。')
})

it('money shows 角 and 分 only where there are any', () => {
  expect(yuan(1_910_000_000)).toBe('¥19,100,000')
  expect(yuanChange(-150)).toBe('−¥1.50')
})

it('the largest parts have a bar each, the rest share one', () => {
  const groups = Array.from({ length: 10 }, (_, i) => ({
    key: `${i}`,
    label: `第${i}`,
    eligible: i,
    fen: i * 100,
    most: null,
  }))
  const bars = barsOf(groups, 4)
  expect(bars.map(({ label, count }) => [label, count])).toEqual([
    ['第9', 9],
    ['第8', 8],
    ['第7', 7],
    ['其余 6 项', 21],
  ])
  expect(bars[3]?.percent).toBe(100)
})

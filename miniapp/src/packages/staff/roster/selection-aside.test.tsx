import type { SelectionView } from '@huiqi/bff/roster/views'
import { expect, it } from 'vitest'
import { render } from '../../../testing/render.ts'
import { SelectionAside } from './selection-aside.tsx'

const lots: SelectionView = {
  method: '抽签：按 SHA-256（种子:统一社会信用代码）从小到大排号',
  limits: ['名额 2 家', '总额 100,000.00 元，不够时按同一比例折算'],
  seed: { value: '福彩双色球2026060期', by: '无锡市科技局 王*', at: '2026-11-20T01:00:00.000Z' },
  outcome: null,
}
const textOf = async (selection: SelectionView) =>
  (await render(<SelectionAside selection={selection} totalFen={10_000_000} />)).root.textContent

it('shows the method, the limits and the public seed before anybody is drawn', async () => {
  const text = await textOf(lots)
  for (const words of [lots.method, ...lots.limits, '福彩双色球2026060期', '无锡市科技局 王*'])
    expect(text).toContain(words)
  expect(text).not.toContain('入选线')
})

it('shows afterwards where the line fell, what was cut, and the digests', async () => {
  const outcome = {
    drawnAt: '2026-11-20T01:00:05.000Z',
    candidateCount: 4,
    entitledFen: 20_000_000,
    lastIn: '第 2 名，签号 5a',
    inputDigest: 'a'.repeat(64),
    outcomeDigest: 'b'.repeat(64),
  }
  const text = await textOf({ ...lots, outcome })
  for (const words of ['入选线：第 2 名，签号 5a', '¥200,000.00，折算为 ¥100,000.00', outcome.inputDigest])
    expect(text).toContain(words)
})

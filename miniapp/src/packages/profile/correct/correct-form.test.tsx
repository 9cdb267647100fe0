import type { ValueDetail } from '@huiqi/bff/profile/views'
import { expect, it } from 'vitest'
import { render } from '../../../testing/render.ts'
import { CorrectForm } from './correct-form.tsx'

const detail: ValueDetail = {
  attribute: 'revenue',
  period: '2025',
  name: '营业（销售）收入',
  periodWords: '2025 年',
  value: {
    reading: { text: '2886.3万元', lines: [], items: [] },
    source: '税务部门',
    asOf: '2026-05-31',
    stale: false,
  },
  freshUntil: null,
  freshDays: 100,
  department: { name: '无锡市税务局', phone: '0510-00001005' },
  requirements: [],
  otherPeriods: [],
  field: { kind: 'number', unit: '万元', options: [], grades: [], hint: null, fields: [] },
  typed: '2886.3',
  corrections: [],
}
const typedIn = (root: HTMLElement) => root.querySelector<HTMLInputElement>('input')?.value

it('asks for the value and for words before anything goes out', async () => {
  const { root, tap, type } = await render(<CorrectForm detail={detail} />)
  expect(root.textContent).toContain('现在：2886.3万元（税务部门 2026-05-31）')
  await tap('button', '提交核对')
  expect(root.textContent).toContain('请填数字，例如 120.5。')
  expect(root.textContent).toContain('请写一句话说明')
  await type('应该是，万元', '3000')
  await type('哪里不对', '漏报了一张申报表')
  expect(root.textContent).not.toMatch(/请填数字|请写一句话/)
})

it('keeps what was typed for the next time', async () => {
  const first = await render(<CorrectForm detail={{ ...detail, period: '2024' }} />)
  await first.type('应该是，万元', '88')
  const again = await render(<CorrectForm detail={{ ...detail, period: '2024' }} />)
  expect(typedIn(again.root)).toBe('88')
})

it('begins with what stands there where it is only too old', async () => {
  const stale = { ...detail, period: '2023', value: { ...detail.value!, stale: true } }
  expect(typedIn((await render(<CorrectForm detail={stale} />)).root)).toBe('2886.3')
})

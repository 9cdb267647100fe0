import type { ClaimView } from '@huiqi/bff/claim/views'
import { expect, it } from 'vitest'
import { render, type Screen } from '../../../testing/render.ts'
import { AnswerForm } from './answer-form.tsx'

const claim = { id: 'claim', version: 3, amountFen: 3_000_000 } as ClaimView
const blocked = (screen: Screen) => (screen.named('button', '答复企业') as HTMLButtonElement).disabled
const option = (screen: Screen, start: string) =>
  Array.from(screen.root.querySelectorAll('[role=radio]')).find((each) => each.textContent?.includes(start))
    ?.textContent ?? ''

it('asks for an outcome and for words before anything goes out', async () => {
  const screen = await render(<AnswerForm claim={claim} />)
  expect(blocked(screen)).toBe(true)
  await screen.tap('radio', option(screen, '原来没有错'))
  expect(blocked(screen)).toBe(true)
  await screen.type('答复', '经核对，金额没有错。')
  expect(blocked(screen)).toBe(false)
})

it('asks for another amount where the amount is what changes, and says what is wrong with it', async () => {
  const screen = await render(<AnswerForm claim={{ ...claim, id: 'other' }} />)
  await screen.tap('radio', option(screen, '更正金额'))
  await screen.type('答复', '已更正。')
  expect(blocked(screen)).toBe(true)
  await screen.type('更正后的金额（元）', '30000')
  expect(screen.root.textContent).toContain('和原来的金额一样')
  expect(blocked(screen)).toBe(true)
  await screen.type('更正后的金额（元）', '三万')
  expect(screen.root.textContent).toContain('金额看不懂')
  expect(blocked(screen)).toBe(true)
  await screen.type('更正后的金额（元）', '2.5万')
  expect(blocked(screen)).toBe(false)
})

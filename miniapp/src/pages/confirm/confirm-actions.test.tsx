import type { ClaimView } from '@huiqi/bff/claim/views'
import { act } from 'react'
import { expect, it } from 'vitest'
import { render } from '../../testing/render.ts'
import { serve } from '../../testing/server.ts'
import { ConfirmActions } from './confirm-actions.tsx'

const offer = {
  id: 'claim',
  version: 3,
  amountFen: 30_000_000,
  actions: ['confirm', 'decline', 'dispute'],
  account: { id: 'account', bankName: '中国银行', holderName: '示例', numberMasked: '**** 6217' },
  consentText: { id: 'text', version: 2, title: '承诺书', body: '承诺' },
} as unknown as ClaimView

it('confirms what is on the screen, once for two taps', async () => {
  const asked = serve({ 'claim.confirm': () => ({ id: 'claim', version: 4 }) })
  const screen = await render(<ConfirmActions claim={offer} />)
  const button = screen.named('button', '确认享受 ¥300,000.00')
  await act(async () => {
    button.click()
    button.click()
  })
  await expect.poll(() => asked.length).toBe(1)
  const { key, ...sent } = asked[0]!.input
  expect(key).toMatch(/^[0-9a-f-]{36}$/)
  expect(sent).toEqual({ claimId: 'claim', version: 3, accountId: 'account', consent: { id: 'text', version: 2 } })
})

it('waits for an account first', async () => {
  const screen = await render(<ConfirmActions claim={{ ...offer, account: null }} />)
  expect(screen.named('button', '请先填写收款账户')).toHaveProperty('disabled', true)
})

it('offers nothing to decide once it is decided', async () => {
  const { root } = await render(<ConfirmActions claim={{ ...offer, actions: [] }} />)
  expect(Array.from(root.querySelectorAll('button'), (button) => button.textContent)).toEqual(['查看办件进度'])
})

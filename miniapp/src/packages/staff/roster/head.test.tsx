import type { RosterAction, RosterView } from '@huiqi/bff/roster/views'
import { act, useState } from 'react'
import { expect, it } from 'vitest'
import { render } from '../../../testing/render.ts'
import { Button } from '../../../ui/button.tsx'
import { Toast } from '../../../ui/toast.tsx'
import { RosterHead } from './head.tsx'

const roster = (status: RosterView['status'], ...actions: RosterAction[]) =>
  ({
    id: 'r',
    version: 1,
    status,
    statusLabel: '联审中 3/5',
    actions,
  }) as unknown as RosterView

const buttons = async (shown: RosterView) => {
  const { root } = await render(<RosterHead roster={shown} />)
  return Array.from(root.querySelectorAll('button')).map(
    (button) => `${button.textContent}${button.className.includes('button-main') ? '*' : ''}`,
  )
}

it('offers what this person can do with the roster, what takes it onward as the main button', async () => {
  expect(await buttons(roster('open', 'ask_joint_review', 'release', 'cancel'))).toEqual([
    '作废',
    '送联合审核',
    '下发名单*',
  ])
  expect(await buttons(roster('open', 'review', 'release', 'cancel'))).toEqual(['作废', '下发名单', '出具兑付意见*'])
})

it('makes nothing the main button that does not take it onward', async () => {
  expect(await buttons(roster('joint_review', 'ask_joint_review', 'cancel'))).toEqual(['作废', '送联合审核'])
  expect(await buttons(roster('released'))).toEqual([])
})

it('says how many departments have answered', async () => {
  const { root } = await render(<RosterHead roster={roster('joint_review')} />)
  expect(root.textContent).toBe('联审中 3/5')
})

function Overtaken() {
  const [shown, show] = useState(roster('open', 'match', 'cancel'))
  return (
    <>
      <RosterHead roster={shown} />
      <Button onTap={() => show(roster('cancelled'))}>别人作废</Button>
      <Toast />
    </>
  )
}

it('says so when somebody else was faster, and closes what can no longer be decided', async () => {
  const screen = await render(<Overtaken />)
  await screen.tap('button', '作废')
  expect(screen.named('dialog', '作废名单')).toBeTruthy()
  await act(async () => screen.named('button', '别人作废').click())
  expect(screen.root.querySelector('[role=dialog]')).toBeNull()
  expect(screen.root.textContent).toContain('名单刚刚有变化')
})

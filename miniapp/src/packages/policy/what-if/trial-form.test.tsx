import { expect, it } from 'vitest'
import { render } from '../../../testing/render.ts'
import { workbenchOf } from './testing.ts'
import { TrialForm } from './trial-form.tsx'

const condition = {
  all: [
    { text: '上年营业收入不低于1000万元', of: 'revenue[Y-1]', op: '>=', value: '1000万元' },
    { text: '未被列入失信名单', of: 'dishonest_list', op: '=', value: false },
  ],
}
const open = () => render(<TrialForm workbench={workbenchOf(condition, [])} />)
const outcome = (root: HTMLElement): string => root.querySelector('.outcome')?.textContent ?? ''
const says = (root: HTMLElement): string => root.textContent ?? ''

it('says what comes of what is known, and that it only calculates', async () => {
  const { root } = await open()
  expect(outcome(root)).toContain('还不能下结论')
  expect(says(root)).toContain('按现有数据算的，只是测算，不提交，也不改任何数据')
})

it('shows verdict and amount with every answer, and goes back', async () => {
  const screen = await open()
  await screen.type('营业（销售）收入（2025 年），万元', '2000')
  await screen.tap('button', '否')
  expect(outcome(screen.root)).toContain('符合')
  expect(outcome(screen.root)).toContain('¥200,000.00')
  expect(says(screen.root)).toContain('按您试填的数算的')
  expect(says(screen.root)).toContain('试填 2026-11-20')
  await screen.tap('button', '恢复现有数据')
  expect(outcome(screen.root)).toContain('还不能下结论')
})

it('says of what is no number what to type, and calculates without it', async () => {
  const screen = await open()
  await screen.type('营业（销售）收入（2025 年），万元', '两千')
  expect(says(screen.root)).toContain('请填数字，例如 120.5。')
  expect(outcome(screen.root)).toContain('还不能下结论')
})

it('names what nobody can try here: a judgement of the department', async () => {
  const judged = { text: '技术国内领先', kind: 'discretion', decider: '市科技局' }
  const { root } = await render(<TrialForm workbench={workbenchOf({ all: [condition, judged] }, [])} />)
  expect(says(root)).toContain('“技术国内领先”由市科技局认定')
  expect(says(root)).not.toContain('由税务部门提供')
})

it('promises no amount that was computed from a value which rules it out', async () => {
  const screen = await open()
  await screen.type('营业（销售）收入（2025 年），万元', '900')
  await screen.tap('button', '否')
  expect(outcome(screen.root)).toContain('不符合')
  expect(outcome(screen.root)).not.toContain('¥')
})

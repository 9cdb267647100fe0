import { useState } from 'react'
import { expect, it } from 'vitest'
import { render } from '../../../testing/render.ts'
import { type RuleSource, read } from '../source/edit.ts'
import { problemsOf } from '../source/problems.ts'
import { RuleProvider } from './rule-context.ts'
import { RuleForm } from './rule-form.tsx'

const revenue = {
  text: '上年营业收入不低于1000万元',
  clause: '第三条',
  of: 'revenue[Y-1]',
  op: '>=',
  value: '1000万元',
}
const strange = { all: 'written by nobody we know' }
const rule: RuleSource = {
  define: { local: { text: '注册地在无锡市', of: 'registered_region', op: 'within', value: '320200' } },
  condition: { all: [revenue, '$local', strange] },
  benefit: { rate: '5%', of: 'rd_expense[Y-1]', cap: '50万元', shares: { city: '40%', district: 'rest' } },
}

/** The form over a rule of its own; `now()` is the rule as it stands. */
async function form(start: RuleSource, readOnly = false) {
  let now = start
  function Held() {
    const [source, setSource] = useState(start)
    const [open, setOpen] = useState<string | null>(null)
    now = source
    const edit = (change: (rule: RuleSource) => RuleSource) => setSource(change)
    const problems = problemsOf(source)
    return (
      <RuleProvider value={{ source, problems, readOnly, open, setOpen, edit }}>
        <RuleForm />
      </RuleProvider>
    )
  }
  const screen = await render(<Held />)
  const says = () => screen.root.textContent ?? ''
  const tapIn = async (words: string) => {
    const head = [...screen.root.querySelectorAll<HTMLElement>('.rule-leaf-head')].find((each) =>
      each.textContent?.includes(words),
    )
    head?.setAttribute('aria-label', words)
    await screen.tap('button', words)
  }
  return { ...screen, says, tapIn, now: () => now }
}

it('a moved threshold changes value and sentence, and nothing else', async () => {
  const screen = await form(rule)
  await screen.tapIn('上年营业收入')
  await screen.type('数值', '8')
  await screen.type('数值', '800.50')
  expect(read(screen.now(), ['condition', 'all', 0])).toEqual({
    ...revenue,
    value: '800.50万元',
    text: '上年营业收入不低于800.50万元',
  })
  expect({ ...screen.now(), condition: null }).toEqual({ ...rule, condition: null })
})

it('what is no number stays as it was typed, with the reason right there', async () => {
  const screen = await form({ condition: { all: [revenue] }, benefit: '1元' })
  await screen.tapIn('上年营业收入')
  await screen.type('数值', '十二')
  expect(read(screen.now(), ['condition', 'all', 0, 'value'])).toBe('十二万元')
  expect(screen.root.querySelector('.field-problem')?.textContent).toContain('看不懂“十二万元”')
})

it('a shape without fields is told in words, kept, and can be moved', async () => {
  const screen = await form(rule)
  expect(screen.says()).toContain('全部满足：written by nobody we know')
  await screen.tap('button', '调整：原样保留的条件')
  await screen.tap('button', '上移')
  expect(read(screen.now(), ['condition', 'all', 1])).toEqual(strange)
})

it('adds a condition that says itself what is missing', async () => {
  const screen = await form({ condition: { all: [revenue] }, benefit: '1元' })
  await screen.tap('button', '＋ 条件')
  expect(read(screen.now(), ['condition', 'all', 1])).toEqual({ text: '', of: 'revenue[Y-1]', op: '>=', value: '' })
  expect(screen.says()).toContain('请用一句通俗的话写明这个条件')
})

it('a named condition is edited where it is defined', async () => {
  const screen = await form(rule)
  await screen.tapIn('注册地在无锡市')
  await screen.type('写给企业看的句子', '注册在本市')
  expect(read(screen.now(), ['define', 'local', 'text'])).toBe('注册在本市')
  expect(read(screen.now(), ['condition', 'all', 1])).toBe('$local')
})

it('caps, shares and instalments stand beside the amount', async () => {
  const screen = await form(rule)
  await screen.type('比例', '6')
  await screen.tap('button', '＋ 起付线')
  await screen.tap('button', '＋ 改为分期')
  const benefit = rule.benefit as object
  const instalments = [
    { rate: '50%', due: '首年' },
    { rate: '50%', due: '次年' },
  ]
  expect(screen.now().benefit).toEqual({ ...benefit, rate: '6%', minimum: '', instalments })
  await screen.tap('button', '去掉封顶')
  expect(read(screen.now(), ['benefit'])).not.toHaveProperty('cap')
})

it('who only looks can change nothing', async () => {
  const screen = await form(rule, true)
  expect(screen.says()).not.toContain('＋')
  for (const input of screen.root.querySelectorAll('input, select'))
    expect((input as HTMLInputElement).disabled).toBe(true)
})

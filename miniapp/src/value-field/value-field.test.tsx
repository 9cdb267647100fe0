import type { FieldView, Typed } from '@huiqi/bff/profile/views'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { render } from '../testing/render.ts'
import { ValueField } from './value-field.tsx'

const field = (more: Partial<FieldView>): FieldView => ({
  kind: 'text',
  unit: null,
  options: [],
  grades: [],
  hint: null,
  fields: [],
  ...more,
})

/** A field over a value that is told to the page. */
function Held({ of, start }: { of: FieldView; start: Typed }) {
  const [typed, setTyped] = useState<Typed>(start)
  return (
    <>
      <ValueField label="应该是" field={of} typed={typed} today="2026-11-20" onChange={setTyped} />
      <output>{JSON.stringify(typed)}</output>
    </>
  )
}
const open = async (of: Partial<FieldView>, start: Typed) => {
  const screen = await render(<Held of={field(of)} start={start} />)
  return { ...screen, value: () => JSON.parse(screen.root.querySelector('output')!.textContent!) }
}

it('asks for a number in its unit', async () => {
  const { type, value } = await open({ kind: 'number', unit: '万元' }, '')
  await type('应该是，万元', '120.5')
  expect(value()).toBe('120.5')
})

it('offers what can be chosen', async () => {
  const options = ['是', '否'].map((word) => ({ value: word, label: word }))
  const { tap, value } = await open({ kind: 'choice', options }, '')
  await tap('button', '否')
  expect(value()).toBe('否')
})

it('takes names one after the other and those that policies use', async () => {
  const { tap, type, value } = await open({ kind: 'names', options: [{ value: '丙区', label: '丙区' }] }, [])
  await type('应该是', '甲区、乙区')
  await tap('button', '丙区')
  expect(value()).toEqual(['甲区', '乙区', '丙区'])
})

it('adds, changes and removes entries', async () => {
  const entry = { name: '旧称号', grade: '', obtainedOn: '2020-01-01', validTo: '', amount: '' }
  const { tap, type, value } = await open({ kind: 'entries' }, [entry])
  await tap('button', '添加一项')
  expect(value()).toHaveLength(2)
  await tap('button', '删掉')
  await type('名称', '新称号')
  await type('日期（有有效期的，填起始日）', '2025-11-06')
  expect(value()).toEqual([{ ...entry, name: '新称号', obtainedOn: '2025-11-06' }])
})

it('opens one item at a time, with the field of each of its parts', async () => {
  const fields = [{ code: 'hire_date', name: '招用日期', field: field({ kind: 'date' }) }]
  const { root, tap, type, value } = await open({ kind: 'items', fields }, [{ hire_date: '2026-03-01' }])
  expect(root.textContent).toContain('招用日期：2026-03-01')
  await tap('button', '添加一项')
  await type('招用日期', '2026-04-01')
  expect(value()).toEqual([{ hire_date: '2026-03-01' }, { hire_date: '2026-04-01' }])
})

import { useState } from 'react'
import { expect, it } from 'vitest'
import { fieldOf, render } from '../testing/render.ts'
import { Field } from './field.tsx'

function Account() {
  const [value, change] = useState('')
  const problem = value && !/^\d+$/.test(value) ? '账号只有数字。' : null
  return <Field label="账号" hint="8 至 32 位数字" value={value} onChange={change} problem={problem} />
}

it('is found by its label and says its hint', async () => {
  const { root } = await render(<Account />)
  const field = fieldOf(root, '账号')
  const hint = document.getElementById(field.getAttribute('aria-describedby') ?? '')
  expect(hint?.textContent).toBe('8 至 32 位数字')
  expect(field.getAttribute('aria-invalid')).toBeNull()
})

it('says what is wrong as an alert bound to the field, and keeps what was typed', async () => {
  const screen = await render(<Account />)
  await screen.type('账号', '6222x')
  const field = fieldOf(screen.root, '账号')
  const alert = screen.root.querySelector('[role=alert]')
  expect(field.value).toBe('6222x')
  expect(field.getAttribute('aria-invalid')).toBe('true')
  expect(alert?.textContent).toBe('账号只有数字。')
  expect(field.getAttribute('aria-describedby')?.split(' ')).toContain(alert?.id)
})

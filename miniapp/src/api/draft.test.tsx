import { useState } from 'react'
import { expect, it } from 'vitest'
import { fieldOf, render } from '../testing/render.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { useDraft } from './draft.ts'

function Reason() {
  const [text, write] = useDraft('decline:1')
  const [sent, send] = useState('')
  const finish = () => {
    send(text)
    write('')
  }
  return (
    <>
      <Field label="原因" value={text} onChange={write} />
      <Button onTap={finish}>提交</Button>
      <p>{sent}</p>
    </>
  )
}

it('has what was typed when the screen is opened again, until it was sent', async () => {
  const first = await render(<Reason />)
  await first.type('原因', '已经享受过同类政策')
  const second = await render(<Reason />)
  expect(fieldOf(second.root, '原因').value).toBe('已经享受过同类政策')
  await second.tap('button', '提交')
  const third = await render(<Reason />)
  expect(fieldOf(third.root, '原因').value).toBe('')
})

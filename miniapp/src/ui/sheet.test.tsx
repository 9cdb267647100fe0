import { act, useState } from 'react'
import { expect, it } from 'vitest'
import { render } from '../testing/render.ts'
import { Button } from './button.tsx'
import { Sheet } from './sheet.tsx'

function Choosing() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onTap={() => setOpen(true)}>选择企业</Button>
      {open && (
        <Sheet title="企业" onClose={() => setOpen(false)}>
          示例企业
        </Sheet>
      )}
    </>
  )
}

it('takes the keyboard in, closes on Escape, and gives focus back', async () => {
  const screen = await render(<Choosing />)
  const opener = screen.named('button', '选择企业')
  opener.focus()
  await screen.tap('button', '选择企业')
  expect(document.activeElement).toBe(screen.named('dialog', '企业'))
  await act(async () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })))
  expect(screen.root.querySelector('[role=dialog]')).toBeNull()
  expect(document.activeElement).toBe(opener)
})

import { act } from 'react'
import { expect, it } from 'vitest'
import type { PickedFile } from '../api/upload.ts'
import { render } from '../testing/render.ts'
import { FileDrop } from './file-drop.tsx'

const csv = () => new File(['统一社会信用代码\n'], '名单.csv', { type: 'text/csv' })

async function drop(disabled = false) {
  const picked: PickedFile[] = []
  const { root } = await render(
    <FileDrop
      label="选择名单文件"
      hint="XLSX 或 CSV"
      endings={['xlsx', 'csv']}
      disabled={disabled}
      onPick={(file) => picked.push(file)}
    />,
  )
  return { picked, area: root.querySelector('label')!, input: root.querySelector('input')! }
}

function dropEvent(file: File): Event {
  const event = new Event('drop', { bubbles: true, cancelable: true })
  return Object.assign(event, { dataTransfer: { files: [file] } })
}

it('takes a file that is dropped, and the browser does not open it', async () => {
  const { picked, area } = await drop()
  const event = dropEvent(csv())
  await act(async () => area.dispatchEvent(event))
  expect(event.defaultPrevented).toBe(true)
  expect(picked).toMatchObject([{ name: '名单.csv', size: csv().size }])
})

it('offers only what can be read, by keyboard too', async () => {
  const { area, input } = await drop()
  expect(input.accept).toBe('.xlsx,.csv')
  expect(area.htmlFor).toBe(input.id)
})

it('takes nothing while it must not', async () => {
  const { picked, area } = await drop(true)
  await act(async () => area.dispatchEvent(dropEvent(csv())))
  expect(picked).toEqual([])
})

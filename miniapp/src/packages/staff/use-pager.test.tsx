import { act, useState } from 'react'
import { expect, it } from 'vitest'
import { render } from '../../testing/render.ts'
import { Button } from '../../ui/button.tsx'
import { PagerLine } from './pager-line.tsx'
import { usePager } from './use-pager.ts'

const all = Array.from({ length: 120 }, (_, index) => index + 1)

/** Pages of fifty, as the API cuts them: the cursor is the last line shown. */
function pageAfter(after: number | null) {
  const rows = all.filter((line) => line > (after ?? 0)).slice(0, 50)
  return { rows, next: rows.at(-1) === all.length ? null : (rows.at(-1) ?? null) }
}

function List() {
  const [name, rename] = useState('甲')
  const pager = usePager(['rows', name], async (after: number | null) => pageAfter(after))
  const rows = pager.query.data?.rows ?? []
  return (
    <>
      <PagerLine pager={pager} total={all.length} shown={rows.length} size={50} unit="家" />
      <Button onTap={() => rename('乙')}>另一份</Button>
    </>
  )
}

it('goes on and back through a list, and starts anew with another', async () => {
  const screen = await render(<List />)
  const says = async (words: string) => {
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)))
    expect(screen.root.textContent).toContain(words)
  }
  await says('第 1–50 家，共 120 家')
  expect((screen.named('button', '‹ 上一页') as HTMLButtonElement).disabled).toBe(true)
  await screen.tap('button', '下一页 ›')
  await says('第 51–100 家')
  await screen.tap('button', '下一页 ›')
  await says('第 101–120 家')
  expect((screen.named('button', '下一页 ›') as HTMLButtonElement).disabled).toBe(true)
  await screen.tap('button', '‹ 上一页')
  await says('第 51–100 家')
  await screen.tap('button', '另一份')
  await says('第 1–50 家')
})

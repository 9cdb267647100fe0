import { expect, it, vi } from 'vitest'
import { render } from '../testing/render.ts'
import { Loaded } from './states.tsx'

const refused = Object.assign(new Error('没有找到这条内容。'), { data: { code: 'NOT_FOUND', httpStatus: 404 } })

async function shown(query: { data?: string; error: unknown }) {
  const refetch = vi.fn()
  const screen = await render(
    <Loaded query={{ data: query.data, error: query.error, refetch }}>{(text) => <p>{text}</p>}</Loaded>,
  )
  return { ...screen, refetch, text: screen.root.textContent }
}

it('holds the place until there is an answer', async () => {
  const { named, text } = await shown({ error: null })
  expect(named('status', '正在载入')).toBeTruthy()
  expect(text).toBe('')
})

it('says why it failed and tries again when asked', async () => {
  const { root, tap, refetch } = await shown({ error: refused })
  expect(root.querySelector('[role=alert]')?.textContent).toContain('没有找到这条内容。')
  await tap('button', '重试')
  expect(refetch).toHaveBeenCalledOnce()
})

it('keeps showing what it had when a later try fails, and says so', async () => {
  const { text } = await shown({ data: '三件', error: new TypeError('Failed to fetch') })
  expect(text).toContain('三件')
  expect(text).toContain('显示的是上次的内容')
})

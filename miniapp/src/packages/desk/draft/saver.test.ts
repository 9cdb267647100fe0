import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createSaver, type SaveState } from './saver.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const refusal = (code: string) => ({ message: '不行', data: { code, httpStatus: 409 } })

function saverWith(answers: (unknown | { revision: number })[]) {
  const sent: [string, number][] = []
  const states: SaveState['at'][] = []
  const saver = createSaver<string>({
    revision: 1,
    send: async (fields, revision) => {
      sent.push([fields, revision])
      const answer = answers.shift() ?? { revision: revision + 1 }
      if (typeof answer === 'object' && answer !== null && 'revision' in answer) return answer as { revision: number }
      throw answer
    },
    onState: ({ at }) => states.push(at),
    quiet: 800,
    again: 3_000,
  })
  return { saver, sent, states }
}

it('sends the last of what was typed once it is quiet, with the revision it has seen', async () => {
  const { saver, sent, states } = saverWith([])
  saver.change('1')
  saver.change('10')
  await vi.advanceTimersByTimeAsync(700)
  expect(sent).toEqual([])
  await vi.advanceTimersByTimeAsync(200)
  saver.change('100')
  await vi.advanceTimersByTimeAsync(900)
  expect(sent).toEqual([
    ['10', 1],
    ['100', 2],
  ])
  expect(states.at(-1)).toBe('saved')
})

it('tries again when there was no answer, with what was typed meanwhile', async () => {
  const { saver, sent, states } = saverWith([new Error('no answer')])
  saver.change('a')
  await vi.advanceTimersByTimeAsync(900)
  expect(states.at(-1)).toBe('offline')
  await vi.advanceTimersByTimeAsync(3_100)
  expect(sent).toEqual([
    ['a', 1],
    ['a', 1],
  ])
  expect(states.at(-1)).toBe('saved')
})

it('stops when a colleague has saved, and goes on once a person decides', async () => {
  const { saver, sent, states } = saverWith([refusal('POLICY_DRAFT_CHANGED')])
  saver.change('mine')
  await vi.advanceTimersByTimeAsync(900)
  expect(states.at(-1)).toBe('conflict')
  saver.change('mine too')
  await vi.advanceTimersByTimeAsync(5_000)
  expect(sent).toHaveLength(1)
  saver.overwrite(7)
  await vi.advanceTimersByTimeAsync(100)
  expect(sent.at(-1)).toEqual(['mine too', 7])
})

it('says why it was refused, and sends the next change', async () => {
  const { saver, states } = saverWith([refusal('POLICY_NOT_DRAFT')])
  saver.change('x')
  await vi.advanceTimersByTimeAsync(900)
  expect(states.at(-1)).toBe('refused')
})

it('sends at once what is not sent when the screen is left', async () => {
  const { saver, sent } = saverWith([])
  saver.change('x')
  saver.flush()
  await vi.advanceTimersByTimeAsync(0)
  expect(sent).toEqual([['x', 1]])
})

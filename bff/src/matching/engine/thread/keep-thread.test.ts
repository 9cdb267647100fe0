import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import { keepThread } from './keep-thread.ts'

const start = () => keepThread(new URL('./testing/echo.ts', import.meta.url), {}, 64, pino({ enabled: false }))
const unavailable = { code: 'TEMPORARILY_UNAVAILABLE' }

describe('a kept thread', { timeout: 30_000 }, () => {
  test('keeps one thread for all questions; an error is an answer to one of them alone', async () => {
    const { ask, stop } = start()
    const answers = [ask({ wish: 'count' }), ask({ wish: 'fail' }), ask({ wish: 'count' })]
    expect(await Promise.allSettled(answers)).toMatchObject([{ value: 1 }, { reason: unavailable }, { value: 3 }])
    await stop()
  })

  test('a lost thread refuses what it was asked, and the next question begins another', async () => {
    const { ask, stop } = start()
    expect(await ask({ wish: 'count' })).toBe(1)
    const answers = [ask({ wish: 'die' }), ask({ wish: 'count' })]
    expect(await Promise.allSettled(answers)).toMatchObject([{ reason: unavailable }, { reason: unavailable }])
    expect(await ask({ wish: 'count' })).toBe(1)
    await stop()
  })

  test('answers what it was asked before it is stopped, and nothing after', async () => {
    const { ask, stop } = start()
    const answer = ask({ wish: 'count' })
    await stop()
    expect(await answer).toBe(1)
    await expect(ask({ wish: 'count' })).rejects.toMatchObject(unavailable)
    await start().stop()
  })
})

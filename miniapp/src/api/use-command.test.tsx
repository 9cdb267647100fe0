import { onlineManager, useQuery } from '@tanstack/react-query'
import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { render } from '../testing/render.ts'
import { Button } from '../ui/button.tsx'
import { CommandNote } from '../ui/states.tsx'
import { useCommand } from './use-command.ts'

interface Input {
  key: string
  amount: number
}

const network = () => new TypeError('Failed to fetch')
const refused = () =>
  Object.assign(new Error('确认期限已过。'), { data: { code: 'CLAIM_DEADLINE_PASSED', httpStatus: 409 } })

/** A server whose answers are given one after the other; the last one repeats. */
function server(...answers: (() => unknown)[]) {
  const seen: Input[] = []
  const send = async (input: Input) => {
    seen.push(input)
    const answer = answers[Math.min(seen.length, answers.length) - 1]?.()
    if (answer instanceof Error) throw answer
    return answer
  }
  return { seen, send, keys: () => new Set(seen.map(({ key }) => key)).size }
}

function Confirm({ send, amount = 1 }: { send: (input: Input) => Promise<unknown>; amount?: number }) {
  const command = useCommand(send)
  return (
    <>
      <CommandNote command={command} />
      <Button busy={command.busy} onTap={() => void command.run({ amount })}>
        确认
      </Button>
      <Button kind="quiet" onTap={() => void command.run({ amount: amount + 1 })}>
        另一笔
      </Button>
    </>
  )
}

/** A screen that shows the outcome some time after the command was answered. */
function WithOutcome({ send }: { send: (input: Input) => Promise<unknown> }) {
  useQuery({ queryKey: ['claim'], queryFn: () => new Promise((done) => setTimeout(() => done('offered'), 1_000)) })
  return <Confirm send={send} />
}

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('useCommand', () => {
  it('sends once for two taps before the answer', async () => {
    const { seen, send } = server(() => new Promise((done) => setTimeout(done, 3_000)))
    const screen = await render(<Confirm send={send} />)
    const button = screen.named('button', '确认')
    await act(async () => {
      button.click()
      button.click()
    })
    await pass(0)
    expect(screen.named('button', '正在提交…')).toHaveProperty('disabled', true)
    await pass(3_100)
    expect(seen).toHaveLength(1)
    expect(screen.named('button', '确认')).toHaveProperty('disabled', false)
  })

  it('tries again by itself with the same key when the network fails, and waits longer each time', async () => {
    const { seen, send, keys } = server(network, network, () => 'ok')
    const screen = await render(<Confirm send={send} />)
    await screen.tap('button', '确认')
    await pass(400)
    expect(seen).toHaveLength(1)
    await pass(200)
    expect(seen).toHaveLength(2)
    await pass(800)
    expect(seen).toHaveLength(2)
    await pass(300)
    expect(seen).toHaveLength(3)
    expect(keys()).toBe(1)
    expect(screen.root.querySelector('[role=alert]')).toBeNull()
  })

  it('keeps the key when the person taps again after it gave up, and takes a new one once it is done', async () => {
    const { seen, send, keys } = server(network, network, network, network, network, () => 'ok')
    const screen = await render(<Confirm send={send} />)
    await screen.tap('button', '确认')
    await pass(60_000)
    expect(seen).toHaveLength(5)
    expect(screen.root.querySelector('[role=alert]')?.textContent).toContain('网络不通')
    await screen.tap('button', '确认')
    await pass(0)
    expect(seen).toHaveLength(6)
    expect(keys()).toBe(1)
    await screen.tap('button', '确认')
    await pass(0)
    expect(keys()).toBe(2)
  })

  it('takes no late second tap while the screen does not show the outcome yet', async () => {
    const { seen, send } = server(() => 'ok')
    const screen = await render(<WithOutcome send={send} />)
    await pass(1_100)
    await screen.tap('button', '确认')
    await pass(500)
    expect(screen.named('button', '正在提交…')).toHaveProperty('disabled', true)
    await screen.tap('button', '正在提交…')
    await pass(600)
    expect(seen).toHaveLength(1)
    expect(screen.named('button', '确认')).toHaveProperty('disabled', false)
  })

  it('takes a new key for other input', async () => {
    const { send, keys } = server(refused)
    const screen = await render(<Confirm send={send} />)
    await screen.tap('button', '确认')
    await pass(0)
    await screen.tap('button', '另一笔')
    await pass(0)
    expect(keys()).toBe(2)
  })

  it("shows the API's sentence and does not insist when it refused", async () => {
    const { seen, send } = server(refused)
    const screen = await render(<Confirm send={send} />)
    await screen.tap('button', '确认')
    await pass(60_000)
    expect(seen).toHaveLength(1)
    expect(screen.root.querySelector('[role=alert]')?.textContent).toBe('确认期限已过。')
  })

  it('waits for the network and sends when it is back', async () => {
    onlineManager.setOnline(false)
    const { seen, send } = server(() => 'ok')
    const screen = await render(<Confirm send={send} />)
    await screen.tap('button', '确认')
    await pass(0)
    expect(seen).toHaveLength(0)
    expect(screen.root.querySelector('[role=status]')?.textContent).toContain('恢复后会自动提交')
    await act(async () => onlineManager.setOnline(true))
    await pass(0)
    expect(seen).toHaveLength(1)
  })
})

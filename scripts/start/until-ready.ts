import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { StepError } from '../lib/step.ts'

const limits = { readyMs: 90_000, pauseMs: 100, requestMs: 5_000 } as const

/** @throws StepError when another program listens on the port */
export async function refuseTakenPort(port: number): Promise<void> {
  const server = createServer().listen(port)
  try {
    await once(server, 'listening')
  } catch {
    throw new StepError(`端口 ${port} 已被其他程序占用。请换一个端口，例如：PORT=${port + 1} npm start`)
  }
  server.close()
  await once(server, 'close')
}

/** Waits until this address answers 200. @throws StepError after a minute and a half */
export async function untilReady(url: string): Promise<void> {
  for (const started = performance.now(); performance.now() - started < limits.readyMs; ) {
    if (await answers(url)) return
    await sleep(limits.pauseMs)
  }
  throw new StepError(`${url} 在 ${limits.readyMs / 1000} 秒内没有就绪`)
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(limits.requestMs) })
    await response.body?.cancel()
    return response.ok
  } catch {
    return false
  }
}

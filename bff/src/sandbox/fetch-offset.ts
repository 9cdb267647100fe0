import { callHttp, jsonBody } from '../outside/http-call.ts'
import { OutsideError } from '../outside/outside-error.ts'

/**
 * How far the demonstration's clock is ahead of real time, in ms.
 * @param sandboxUrl `http://host:port/sandbox`
 * @throws OutsideError transient while the sandbox is not up; the caller keeps the last offset
 */
export async function fetchOffset(sandboxUrl: string): Promise<number> {
  const answer = await callHttp({ party: 'sandbox', method: 'GET', url: `${sandboxUrl}/clock`, timeoutMs: 1000 })
  const { offsetMs } = jsonBody('sandbox', answer)
  if (typeof offsetMs !== 'number') throw new OutsideError('sandbox', 'bad_answer', 'transient')
  return offsetMs
}

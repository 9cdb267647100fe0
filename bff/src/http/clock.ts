import { fetchOffset } from '../sandbox/fetch-offset.ts'

const POLL_MS = 500

export type Clock = { readonly now: () => Date; readonly stop: () => void }

/** The process's clock. Real time, but for a sandbox that lets days pass: then its offset is asked for again and again. */
export function createClock(sandboxUrl: string | null, onShift: () => void = () => undefined): Clock {
  if (sandboxUrl === null) return { now: () => new Date(), stop: () => undefined }
  let offsetMs = 0
  const poll = async () => {
    // While the sandbox is down the last offset stays.
    const next = await fetchOffset(`${sandboxUrl}/sandbox`).catch(() => offsetMs)
    const shifted = next !== offsetMs
    offsetMs = next
    if (shifted) onShift()
  }
  void poll()
  const timer = setInterval(() => void poll(), POLL_MS)
  return { now: () => new Date(Date.now() + offsetMs), stop: () => clearInterval(timer) }
}

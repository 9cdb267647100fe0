type Listener = () => void

/** As much of AbortSignal as tRPC and react-query touch. */
class Signal {
  aborted = false
  reason: unknown
  private readonly listeners = new Set<Listener>()

  addEventListener(_type: 'abort', listener: Listener) {
    this.listeners.add(listener)
  }

  removeEventListener(_type: 'abort', listener: Listener) {
    this.listeners.delete(listener)
  }

  abort(reason: unknown) {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason
    for (const listener of Array.from(this.listeners)) listener()
  }

  throwIfAborted() {
    if (this.aborted) throw this.reason
  }
}

/** Mini-programs have no AbortController of their own; the build puts this one in its place. */
export class AbortController {
  readonly signal = new Signal()

  abort(reason: unknown = new Error('aborted')) {
    this.signal.abort(reason)
  }
}

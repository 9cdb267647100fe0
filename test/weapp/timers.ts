type Run = (...values: unknown[]) => void

/** The timers of one phone, which all end when it is closed. */
export function timers() {
  const running = new Set<NodeJS.Timeout>()
  const keep = (timer: NodeJS.Timeout) => {
    running.add(timer)
    return timer
  }
  return {
    functions: {
      setTimeout: (run: Run, ms?: number, ...values: unknown[]) => keep(setTimeout(run, ms, ...values)),
      setInterval: (run: Run, ms?: number, ...values: unknown[]) => keep(setInterval(run, ms, ...values)),
      clearTimeout,
      clearInterval,
    },
    stop(): void {
      for (const timer of running) clearTimeout(timer)
    },
  }
}

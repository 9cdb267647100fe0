import { useEffect, useState } from 'react'

/** A value that is being typed, once the typing has paused. */
export function useSettled<Value>(value: Value, pauseMs = 300): Value {
  const [settled, settle] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => settle(value), pauseMs)
    return () => clearTimeout(timer)
  }, [value, pauseMs])
  return settled
}

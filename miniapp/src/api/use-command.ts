import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { intent } from './intent.ts'
import { backOff, mayPass, type Problem, problemOf, triesAfterFirst } from './problem.ts'

export interface Command<Input, Output> {
  /** Sends once, however often it is called before the answer; resolves to undefined when it did not succeed. */
  run(input: Input): Promise<Output | undefined>
  /** One is under way: show it and disable the button. */
  readonly busy: boolean
  /** There is no network; it goes out by itself once there is. */
  readonly waiting: boolean
  readonly problem: Problem | null
}

/**
 * One thing a person can do that changes something: `useCommand(api.claim.confirm.mutate, onDone)`.
 * Makes the idempotency key, keeps it over retries of the same intent, tries again by itself when
 * the network fails, and lets every open query look again afterwards; it is busy until they have.
 * What was typed stays with the caller until `onDone`.
 */
export function useCommand<Input extends { key: string }, Output>(
  send: (input: Input) => Promise<Output>,
  onDone?: (output: Output) => void,
): Command<Omit<Input, 'key'>, Output> {
  const queries = useQueryClient()
  const current = useRef(intent()).current
  const underWay = useRef(false)
  const mutation = useMutation({
    mutationFn: send,
    onSuccess: (output) => {
      current.done()
      onDone?.(output)
      // Still under way until the screen shows the outcome: a late second tap must not become a second intent.
      return queries.invalidateQueries()
    },
    retry: (failures, error) => mayPass(error) && failures < triesAfterFirst,
    retryDelay: backOff,
  })

  async function run(input: Omit<Input, 'key'>): Promise<Output | undefined> {
    if (underWay.current) return undefined
    underWay.current = true
    try {
      return await mutation.mutateAsync({ ...input, key: current.keyFor(input) } as Input)
    } catch (error) {
      // What is shown may be why it was refused: another acted meanwhile, or a limit has passed.
      if (!mayPass(error)) void queries.invalidateQueries()
      return undefined
    } finally {
      underWay.current = false
    }
  }

  return {
    run,
    busy: mutation.isPending,
    waiting: mutation.isPaused,
    problem: mutation.error ? problemOf(mutation.error) : null,
  }
}

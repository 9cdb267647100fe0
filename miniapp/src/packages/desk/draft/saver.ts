import { mayPass, type Problem, problemOf } from '../../../api/problem.ts'

/** How far what was typed is kept. */
export type SaveState =
  | { readonly at: 'saved' | 'typing' | 'saving' | 'offline' }
  /** A colleague saved meanwhile: nothing more is sent until a person decides. */
  | { readonly at: 'conflict' }
  | { readonly at: 'refused'; readonly problem: Problem }

interface SaverSetup<Fields> {
  readonly revision: number
  readonly send: (fields: Fields, revision: number) => Promise<{ readonly revision: number }>
  readonly onState: (state: SaveState) => void
  /** Milliseconds of quiet before something is sent. */
  readonly quiet: number
  /** Milliseconds before another try when there was no answer. */
  readonly again: number
}

export interface Saver<Fields> {
  /** What is typed now. */
  change(fields: Fields): void
  /** Sends what is not sent yet at once; nobody waits for the answer. */
  flush(): void
  /** After a conflict: saves over what the colleague saved. */
  overwrite(revision: number): void
}

/** Keeps what is typed: one save after another, never two at once, the last one wins, and no network loses nothing. */
export function createSaver<Fields>({
  revision: seen,
  send,
  onState,
  quiet,
  again,
}: SaverSetup<Fields>): Saver<Fields> {
  let revision = seen
  let waiting: Fields | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending = false
  let stopped = false

  const later = (milliseconds: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void save(), milliseconds)
  }

  async function save(): Promise<void> {
    if (sending || stopped || waiting === null) return
    const fields = waiting
    waiting = null
    sending = true
    onState({ at: 'saving' })
    try {
      const answer = await send(fields, revision)
      revision = answer.revision
      sending = false
      if (waiting === null) onState({ at: 'saved' })
      else later(0)
    } catch (error) {
      sending = false
      waiting ??= fields
      settle(error)
    }
  }

  function settle(error: unknown): void {
    if (mayPass(error)) {
      onState({ at: 'offline' })
      later(again)
      return
    }
    const problem = problemOf(error)
    stopped = problem.code === 'POLICY_DRAFT_CHANGED'
    onState(stopped ? { at: 'conflict' } : { at: 'refused', problem })
  }

  return {
    change(fields) {
      waiting = fields
      if (stopped) return
      if (!sending) onState({ at: 'typing' })
      later(quiet)
    },
    flush() {
      clearTimeout(timer)
      void save()
    },
    overwrite(next) {
      revision = next
      stopped = false
      later(0)
    },
  }
}

import type { DraftFields, DraftView } from '@huiqi/bff/policy/desk/views'
import { useEffect, useRef, useState } from 'react'
import { api } from '../../../api/client.ts'
import { intent } from '../../../api/intent.ts'
import type { RuleSource } from '../source/edit.ts'
import { createSaver, type SaveState } from './saver.ts'

const quiet = 800
const again = 3_000
/** As many steps back as anybody remembers. */
const steps = 100

export interface DraftEditing {
  readonly fields: DraftFields
  readonly edit: (change: (rule: RuleSource) => RuleSource) => void
  readonly write: (change: Partial<Omit<DraftFields, 'source'>>) => void
  /** Takes back the last change; null where there is none. */
  readonly undo: (() => void) | null
  readonly saving: SaveState
  /** After a conflict: keep mine. */
  readonly overwrite: () => Promise<void>
}

const fieldsOf = ({ source, summary, basis, period, validFrom, validTo }: DraftView): DraftFields => ({
  source,
  summary,
  basis,
  period,
  validFrom,
  validTo,
})

/** A draft being edited: every change is kept by itself, and can be taken back. */
export function useDraft(draft: DraftView): DraftEditing {
  const { versionId } = draft
  const [fields, setFields] = useState(() => fieldsOf(draft))
  const [past, setPast] = useState<readonly DraftFields[]>([])
  const [saving, setSaving] = useState<SaveState>({ at: 'saved' })
  const [saver] = useState(() => {
    const keys = intent()
    return createSaver<DraftFields>({
      revision: draft.revision,
      send: async (typed, revision) => {
        const input = { versionId, revision, ...typed }
        const answer = await api.desk.saveDraft.mutate({ key: keys.keyFor(input), ...input })
        keys.done()
        return answer
      },
      onState: setSaving,
      quiet,
      again,
    })
  })
  const now = useRef(fields)
  useEffect(() => () => saver.flush(), [saver])

  const show = (next: DraftFields) => {
    now.current = next
    setFields(next)
    saver.change(next)
  }
  const change = (next: DraftFields) => {
    if (!draft.mayEdit || next === now.current) return
    setPast((known) => [...known.slice(-steps), now.current])
    show(next)
  }
  const last = past[past.length - 1]
  return {
    fields,
    edit: (how) => {
      const source = how(now.current.source)
      if (source !== now.current.source) change({ ...now.current, source })
    },
    write: (typed) => change({ ...now.current, ...typed }),
    undo: last
      ? () => {
          setPast(past.slice(0, -1))
          show(last)
        }
      : null,
    saving,
    overwrite: async () => saver.overwrite((await api.desk.draft.query({ versionId })).revision),
  }
}

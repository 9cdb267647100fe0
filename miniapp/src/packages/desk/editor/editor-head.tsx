import type { DraftFields, DraftView } from '@huiqi/bff/policy/desk/views'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { DiscardSheet } from '../draft/discard-sheet.tsx'
import { PublishSheet } from '../draft/publish-sheet.tsx'
import { SaveWords } from '../draft/save-note.tsx'
import type { SaveState } from '../draft/saver.ts'

interface EditorHeadProps {
  draft: DraftView
  fields: DraftFields
  undo: (() => void) | null
  saving: SaveState
  effect: string | null
  /** Nothing is left to put right. */
  ready: boolean
}

/** The draft's state, and what this person can do with it as a whole. */
export function EditorHead({ draft, fields, undo, saving, effect, ready }: EditorHeadProps) {
  const [sheet, show] = useState<'publish' | 'discard' | null>(null)
  const close = () => show(null)
  // Who has just edited it is the last editor, and another person publishes.
  const mayPublish = draft.mayPublish && undo === null && saving.at === 'saved'
  return (
    <>
      <Tag tone="attention">第 {draft.version} 版草稿</Tag>
      {draft.mayEdit && <SaveWords saving={saving} />}
      {draft.mayEdit && (
        <>
          <Button kind="quiet" onTap={() => show('discard')}>
            删除草稿
          </Button>
          <Button kind="plain" disabled={undo === null} onTap={() => undo?.()}>
            撤销
          </Button>
        </>
      )}
      {mayPublish && (
        <Button disabled={!ready} onTap={() => show('publish')}>
          发布
        </Button>
      )}
      {sheet === 'discard' && <DiscardSheet draft={draft} onClose={close} />}
      {sheet === 'publish' && <PublishSheet draft={draft} fields={fields} effect={effect} onClose={close} />}
    </>
  )
}

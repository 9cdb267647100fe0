import type { DraftView } from '@huiqi/bff/policy/desk/views'
import { useMemo, useState } from 'react'
import { routes } from '../../../routes.ts'
import { Notice } from '../../../ui/notice.tsx'
import { StaffDesk } from '../../staff/staff-desk.tsx'
import { SaveNotice } from '../draft/save-note.tsx'
import { useDraft } from '../draft/use-draft.ts'
import { type RuleForm as Form, RuleProvider } from '../form/rule-context.ts'
import { RuleForm } from '../form/rule-form.tsx'
import { effectWords } from '../preview/effect.ts'
import { PreviewPanel } from '../preview/preview-panel.tsx'
import { SummaryBar } from '../preview/summary-bar.tsx'
import { usePreview } from '../preview/use-preview.ts'
import { problemsOf } from '../source/problems.ts'
import { EditorHead } from './editor-head.tsx'
import { leafOf } from './leaf-of.ts'
import { PolicyCard } from './policy-card.tsx'

interface EditingProps {
  draft: DraftView
  /** Takes what the server has, in place of what is typed here. */
  onBeginAgain: () => void
}

/** A draft on the desk: the rule at the left, what comes of it at the right. */
export function Editing({ draft, onBeginAgain }: EditingProps) {
  const { fields, edit, write, undo, saving, overwrite } = useDraft(draft)
  const [open, setOpen] = useState<string | null>(null)
  const { source } = fields
  const problems = useMemo(() => problemsOf(source), [source])
  const preview = usePreview(draft.policy.policyId, source, fields.period, problems.length === 0)
  const version = draft.base?.version ?? null
  const readOnly = !draft.mayEdit
  const overtaken = source !== draft.source && fields.summary === draft.summary
  const form: Form = { source, problems, readOnly, open, setOpen, edit }
  return (
    <RuleProvider value={form}>
      <StaffDesk
        now={routes.policies}
        from={{ label: '政策设计', url: routes.policies }}
        title={draft.policy.title}
        head={
          <EditorHead
            draft={draft}
            fields={fields}
            undo={undo}
            saving={saving}
            effect={preview.preview && !preview.stale ? effectWords(preview.preview, version) : null}
            ready={problems.length === 0 && fields.summary.trim() !== '' && fields.basis.trim() !== ''}
          />
        }
        aside={
          <PreviewPanel
            state={preview}
            problems={problems}
            onOpen={(path) => setOpen(leafOf(source, path))}
            version={version}
          />
        }
      >
        {() => (
          <>
            <SaveNotice saving={saving} onTakeTheirs={onBeginAgain} onKeepMine={() => void overwrite()} />
            {readOnly && <Notice tone="main">草稿由经办岗修改，您在这里查看和发布。</Notice>}
            <RuleForm />
            <PolicyCard fields={fields} overtaken={overtaken} onChange={write} />
            <SummaryBar state={preview} problems={problems} />
          </>
        )}
      </StaffDesk>
    </RuleProvider>
  )
}

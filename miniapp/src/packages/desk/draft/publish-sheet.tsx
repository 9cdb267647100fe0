import type { DraftFields, DraftView } from '@huiqi/bff/policy/desk/views'
import { addDays, civilDate } from '@huiqi/shared/workday'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import { replace, routes } from '../../../routes.ts'
import { Button } from '../../../ui/button.tsx'
import { Note } from '../../../ui/card.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { CommandNote } from '../../../ui/states.tsx'
import { say } from '../../../ui/toast.tsx'
import { ChangeList } from '../preview/change-list.tsx'

interface PublishSheetProps {
  draft: DraftView
  fields: DraftFields
  /** Who comes and goes and what it costs, in one sentence; null while it is not known. */
  effect: string | null
  onClose: () => void
}

const years = 20 * 366
const longAgo = '1990-01-01'
const sorted = (...days: [string, string]) => days.sort() as [string, string]

/** From when, until when, and what changes: then the version is in force, and claims keep the one they were made under. */
export function PublishSheet({ draft, fields, effect, onClose }: PublishSheetProps) {
  const today = civilDate(new Date())
  const current = draft.base?.validFrom ?? null
  // Nothing is put in force for days gone by, but for the first version, or one that corrects what is in force.
  const earliest = current === null ? longAgo : sorted(current, today)[0]
  const [validFrom, setFrom] = useState(fields.validFrom < today && current !== null ? today : fields.validFrom)
  const [validTo, setTo] = useState(fields.validTo ?? '')
  const publish = useCommand(api.desk.publish.mutate, ({ version }) => {
    say(validFrom > today ? `第 ${version} 版已发布，${validFrom} 起施行。` : `第 ${version} 版已发布并施行。`)
    replace(routes.policies)
  })
  const { versionId, revision } = draft
  return (
    <Sheet title={`发布“${draft.policy.title}”第 ${draft.version} 版`} onClose={onClose}>
      <ChangeList before={draft.base?.source ?? null} after={fields.source} />
      {effect && <Note>{effect}</Note>}
      <DateField
        label="施行日期"
        hint={current === null ? '' : `从这一天起按新条件执行；现行第 ${draft.base?.version} 版到前一天为止。`}
        from={earliest}
        to={addDays(today, years)}
        value={validFrom}
        onChange={setFrom}
      />
      <DateField
        label="失效日期（选填）"
        hint="不选就长期有效。"
        from={sorted(validFrom, today)[1]}
        to={addDays(today, years)}
        value={validTo}
        onChange={setTo}
      />
      <Note>已经建立的名单和办件按原来的版本办完。新符合的企业会收到提醒。</Note>
      <CommandNote command={publish} />
      <Button
        busy={publish.busy}
        onTap={() => void publish.run({ versionId, revision, validFrom, validTo: validTo === '' ? null : validTo })}
      >
        确认发布
      </Button>
    </Sheet>
  )
}

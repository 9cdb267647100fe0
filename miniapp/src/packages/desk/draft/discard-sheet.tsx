import type { DraftView } from '@huiqi/bff/policy/desk/views'
import { api } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import { replace, routes } from '../../../routes.ts'
import { Button } from '../../../ui/button.tsx'
import { Note } from '../../../ui/card.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { CommandNote } from '../../../ui/states.tsx'
import { say } from '../../../ui/toast.tsx'

function aftermath({ base, version }: DraftView): string {
  if (base) return `现行第 ${base.version} 版不受影响。`
  return version === 1 ? '这项政策还没有发布过，会一并删除。' : '这项政策还没有施行的版本。'
}

/** Throws the draft away; what is in force stays, and a policy that never was more goes with it. */
export function DiscardSheet({ draft, onClose }: { draft: DraftView; onClose: () => void }) {
  const discard = useCommand(api.desk.discardDraft.mutate, () => {
    say(draft.base ? '草稿已删除，现行版本没有变化。' : '草稿已删除。')
    replace(routes.policies)
  })
  return (
    <Sheet title="删除草稿？" onClose={onClose}>
      <Note>
        “{draft.policy.title}”第 {draft.version} 版草稿的全部改动会删除，不能恢复。
        {aftermath(draft)}
      </Note>
      <CommandNote command={discard} />
      <Button busy={discard.busy} onTap={() => void discard.run({ versionId: draft.versionId })}>
        删除草稿
      </Button>
    </Sheet>
  )
}

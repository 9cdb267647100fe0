import { api } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import { open, routes } from '../../../routes.ts'
import { Link, Note } from '../../../ui/card.tsx'

/** Begins a draft from the version in force, and opens it. */
export function StartDraft({ policyId }: { policyId: string }) {
  const start = useCommand(api.desk.startDraft.mutate, ({ versionId }) => open(routes.policyDraft(versionId)))
  if (start.problem) return <Note>{start.problem.message}</Note>
  return start.busy ? <Note>正在起草…</Note> : <Link onTap={() => void start.run({ policyId })}>修改</Link>
}

import { Box, Words } from '../../../ui/host.tsx'
import type { Problem } from '../source/problems.ts'
import { companies, yuan } from './money.ts'
import type { PreviewState } from './use-preview.ts'

/** On a narrow screen, where the preview lies far below, its figures stay in sight. */
export function SummaryBar({
  state: { preview, stale },
  problems,
}: {
  state: PreviewState
  problems: readonly Problem[]
}) {
  if (!preview && problems.length === 0) return null
  return (
    <Box className="bar narrow-only rule-summary">
      {problems.length > 0 ? (
        <Words className="rule-stale">{problems.length} 处要改正</Words>
      ) : (
        preview && (
          <>
            <Words className="reach-small">{companies(preview.eligible)}符合</Words>
            <Words className="reach-small">{yuan(preview.atLeastFen)}</Words>
          </>
        )
      )}
      {stale && problems.length === 0 && <Words className="note">正在测算…</Words>}
    </Box>
  )
}

import type { RosterView } from '@huiqi/bff/roster/views'
import { Card } from '../../../ui/card.tsx'
import { Box } from '../../../ui/host.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { progressWords } from './progress-words.ts'
import { rosterSteps } from './roster-steps.ts'
import { UploadCard } from './upload-card.tsx'

/** What goes on with the roster just now: it is filled, released, has stopped, or waits for its file. */
export function Now({ roster }: { roster: RosterView }) {
  const { progress, failure, actions } = roster
  const now = rosterSteps(roster).find(({ state }) => state === 'now')
  return (
    <>
      {now && (
        <Box className="narrow-only">
          <Notice tone="main">
            现在：{now.title}
            {now.detail && ` · ${now.detail}`}
          </Notice>
        </Box>
      )}
      {failure && <Notice tone="bad">{failure}</Notice>}
      {progress && (
        <Card>
          <Progress label={progressWords(roster)} done={progress.done} of={progress.of} />
        </Card>
      )}
      {actions.includes('upload') && <UploadCard roster={roster} />}
    </>
  )
}

import type { RosterView } from '@huiqi/bff/roster/views'
import { Card } from '../../../ui/card.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { progressWords } from './progress-words.ts'
import { UploadCard } from './upload-card.tsx'

/** What goes on with the roster just now: it is filled, released, has stopped, or waits for its file. */
export function Now({ roster }: { roster: RosterView }) {
  const { progress, failure, actions } = roster
  return (
    <>
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

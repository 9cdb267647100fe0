import type { CorrectionView } from '@huiqi/bff/profile/views'
import { deadlineTone, timeLeft } from '../../../owner/deadline.ts'
import { open, routes } from '../../../routes.ts'
import { Card } from '../../../ui/card.tsx'
import { Row } from '../../../ui/row.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { correctionTones } from '../correction-tone.ts'
import { useFew } from './use-few.tsx'

/** What the enterprise asked to be checked, and how it stands. */
export function AskedCard({ corrections }: { corrections: readonly CorrectionView[] }) {
  const waiting = corrections.filter(({ state }) => state === 'open')
  const { shown, more } = useFew([...waiting, ...corrections.filter(({ state }) => state !== 'open')])
  if (corrections.length === 0) return null
  return (
    <Card title={waiting.length > 0 ? `${waiting.length} 项正在核对` : '请部门核对过的'} aside={more}>
      {shown.map(({ id, attribute, period, name, periodWords, state, stateLabel, departmentName, due }) => (
        <Row
          key={id}
          title={periodWords ? `${name}（${periodWords}）` : name}
          note={departmentName}
          tag={<Tag tone={correctionTones[state]}>{stateLabel}</Tag>}
          {...(state === 'open' && { end: <Tag tone={deadlineTone(due)}>{timeLeft(due)}</Tag> })}
          onTap={() => open(routes.profileValue(attribute, period ?? ''))}
        />
      ))}
    </Card>
  )
}

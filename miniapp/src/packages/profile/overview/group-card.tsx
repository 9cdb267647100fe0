import type { ProfileGroup, ProfileRow, ProfileValue } from '@huiqi/bff/profile/views'
import { open, routes } from '../../../routes.ts'
import { Card } from '../../../ui/card.tsx'
import { Box } from '../../../ui/host.tsx'
import { Row } from '../../../ui/row.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { correctionTones, correctionWords } from '../correction-tone.ts'
import '../profile.scss'
import { useFew } from './use-few.tsx'

/** One part of the profile; its first values until it is opened. */
export function GroupCard({ group: { title, values } }: { group: ProfileGroup }) {
  const { shown, more } = useFew(values)
  return (
    <Card title={title} aside={more}>
      {shown.map((value) => (
        <ValueRow key={value.name} value={value} />
      ))}
    </Card>
  )
}

/** A value with where it is from and when; of several periods the latest. */
function ValueRow({ value: { name, rows } }: { value: ProfileValue }) {
  const [row] = rows
  const { attribute, period, periodWords, value } = row!
  const { reading, source, asOf } = value
  const others = rows.length > 1 ? `，另有 ${rows.length - 1} 个期间` : ''
  return (
    <Row
      title={
        <>
          <Box className="note row-name">{periodWords ? `${name}（${periodWords}）` : name}</Box>
          {reading.text}
        </>
      }
      note={`${source} ${asOf}${others}`}
      tag={tagsOf(row!)}
      onTap={() => open(routes.profileValue(attribute, period ?? ''))}
    />
  )
}

function tagsOf({ value: { stale }, correction }: ProfileRow) {
  if (!stale && correction === null) return null
  return (
    <Box className="tags">
      {stale && <Tag tone="attention">已过期，按待核实处理</Tag>}
      {correction && <Tag tone={correctionTones[correction]}>{correctionWords[correction]}</Tag>}
    </Box>
  )
}

import type { WantedRow } from '@huiqi/bff/profile/views'
import { open, routes } from '../../../routes.ts'
import { Card, Note } from '../../../ui/card.tsx'
import { Row } from '../../../ui/row.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { correctionTones, correctionWords } from '../correction-tone.ts'
import { useFew } from './use-few.tsx'

/** What policies ask for and nobody has: the most useful first. */
export function WantedCard({ wanted }: { wanted: readonly WantedRow[] }) {
  const { shown, more } = useFew(wanted)
  if (wanted.length === 0) return null
  return (
    <Card title="政策在等这些数据" aside={more}>
      <Note>补上以后，政策就能判断贵公司符不符合。最有用的排在前面。</Note>
      {shown.map(({ attribute, period, name, periodWords, reason, who, policies, correction }) => (
        <Row
          key={`${attribute} ${period}`}
          title={periodWords ? `${name}（${periodWords}）` : name}
          note={`${waiting(policies)}。由${who}${reason === 'stale' ? '更新' : '提供'}`}
          tag={
            <>
              <Tag tone="attention">{reason === 'stale' ? '过期了' : '没有数据'}</Tag>
              {correction === 'open' && <Tag tone={correctionTones.open}>{correctionWords.open}</Tag>}
            </>
          }
          onTap={() => open(routes.profileValue(attribute, period ?? ''))}
        />
      ))}
    </Card>
  )
}

/** `“高新技术企业首次认定奖励”等 3 项政策在等，其中 1 项只差它`. */
function waiting(policies: WantedRow['policies']): string {
  const [first] = policies
  const alone = policies.filter((policy) => policy.alone).length
  const who = policies.length === 1 ? `“${first!.title}”在等` : `“${first!.title}”等 ${policies.length} 项政策在等`
  if (alone === 0) return who
  return policies.length === 1 ? `${who}，只差它` : `${who}，其中 ${alone} 项只差它`
}

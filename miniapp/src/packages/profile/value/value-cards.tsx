import type { ValueDetail } from '@huiqi/bff/profile/views'
import { open, routes } from '../../../routes.ts'
import { Button } from '../../../ui/button.tsx'
import { Card, Note } from '../../../ui/card.tsx'
import { Box } from '../../../ui/host.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Thumb } from '../../../ui/page.tsx'
import { Row } from '../../../ui/row.tsx'
import { ReadingView } from '../reading-view.tsx'
import { CorrectionCard } from './correction-card.tsx'

export function ValueCards({ detail }: { detail: ValueDetail }) {
  const { attribute, period, name, periodWords, value, otherPeriods, corrections, department } = detail
  const waiting = corrections.some(({ state }) => state === 'open')
  return (
    <>
      <Card title={periodWords ? `${name}（${periodWords}）` : name}>
        {value ? <ReadingView reading={value.reading} /> : <Box className="value-text">没有数据</Box>}
        {value && (
          <Note>
            {value.source}提供，{value.asOf} 的数据
          </Note>
        )}
        <Freshness detail={detail} />
        {department && (
          <Note>
            由{department.name}负责核对，电话 {department.phone}
          </Note>
        )}
      </Card>
      {corrections.map((correction) => (
        <CorrectionCard key={correction.id} correction={correction} />
      ))}
      <UsesCard detail={detail} />
      {otherPeriods.length > 0 && (
        <Card title="其他期间">
          {otherPeriods.map((other) => (
            <Row
              key={other.period}
              title={
                <>
                  <Box className="note row-name">{other.periodWords}</Box>
                  {other.value.reading.text}
                </>
              }
              note={`${other.value.source} ${other.value.asOf}`}
              onTap={() => open(routes.profileValue(attribute, other.period ?? ''))}
            />
          ))}
        </Card>
      )}
      {!waiting && department && (
        <Thumb>
          <Button onTap={() => open(routes.correct(attribute, period ?? ''))}>
            {value ? (value.stale ? '请部门更新' : '数据不对，请部门核对') : '请部门补充'}
          </Button>
        </Thumb>
      )}
    </>
  )
}

/** Whether the value still counts, and until when. */
function Freshness({ detail: { value, freshUntil, freshDays } }: { detail: ValueDetail }) {
  if (!value || !freshUntil || freshDays === null) return null
  return value.stale ? (
    <Notice tone="attention">
      这类数据 {freshDays} 天内有效，{freshUntil} 以后没有更新过，政策当作“待核实”。
    </Notice>
  ) : (
    <Note>到 {freshUntil} 前有效，部门更新后顺延。</Note>
  )
}

/** What policies ask of it; each policy once for each of its conditions. */
function UsesCard({ detail: { requirements } }: { detail: ValueDetail }) {
  if (requirements.length === 0) return null
  return (
    <Card title="哪些政策看这一项">
      {requirements.map(({ policyId, title, sentence, mark }) => (
        <Row
          key={`${policyId} ${sentence}`}
          title={title}
          note={`${marks[mark]}：${sentence}`}
          onTap={() => open(routes.policy(policyId))}
        />
      ))}
    </Card>
  )
}

const marks = { yes: '✓ 符合', no: '✕ 不符合', unknown: '? 待核实' } as const

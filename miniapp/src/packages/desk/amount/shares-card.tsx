import { isSource } from '@huiqi/shared/condition'
import { Card, Note } from '../../../ui/card.tsx'
import { Box } from '../../../ui/host.tsx'
import { useParts } from '../form/parts.ts'
import { useRule } from '../form/rule-context.ts'
import { Tool } from '../form/tool.tsx'
import { usePlace } from '../form/use-place.ts'
import { Wrong } from '../form/wrong.tsx'
import { asObject } from '../source/amount.ts'
import { insert, write } from '../source/edit.ts'
import { below, type Place } from '../source/path.ts'
import { problemsAt } from '../source/problems.ts'
import { RowTools } from './row-tools.tsx'
import { SplitFields } from './split-fields.tsx'

/** 市区分担: who pays which part; one split, or cases of which the last is for all others. */
export function SharesCard({ benefit }: { benefit: Place }) {
  const { edit, problems, readOnly } = useRule()
  const { Condition } = useParts()
  const whole = usePlace(benefit)
  const shares = isSource(whole.value) ? whole.value.shares : undefined
  const place = below(benefit, 'shares')
  const half = { city: '50%', district: '50%' }
  if (shares === undefined && readOnly) return null
  return (
    <Card title="由谁出资">
      {shares === undefined && (
        <>
          <Note>没有写明分担，由发布部门的预算出资。</Note>
          <Tool onTap={() => edit((rule) => write(rule, benefit.path, { ...asObject(whole.value), shares: half }))}>
            ＋ 写明各级分担
          </Tool>
        </>
      )}
      {isSource(shares) && (
        <>
          <SplitFields place={place} split={shares} />
          <Wrong problems={problemsAt(problems, place)} />
          <Box className="rule-tools">
            <Tool onTap={() => edit((rule) => write(rule, place.path, [{ when: { all: [] }, ...half }, shares]))}>
              ＋ 另一种情形
            </Tool>
            <Tool onTap={() => edit((rule) => write(rule, place.path, undefined))}>去掉分担</Tool>
          </Box>
        </>
      )}
      {Array.isArray(shares) &&
        shares.map((split, i) => {
          const row = below(place, i)
          const isLast = i === shares.length - 1
          return (
            <Box key={row.seen} className="rule-case">
              <Box className="rule-group-head">
                <Box className="rule-branch-label">{isLast ? '其他情形' : `情形 ${i + 1}：满足以下条件`}</Box>
                {!isLast && <RowTools list={place} index={i} count={shares.length} what={`分担情形 ${i + 1}`} />}
              </Box>
              {!isLast && <Condition place={below(row, 'when')} fixed />}
              {isSource(split) && <SplitFields place={row} split={split} />}
              <Wrong problems={problemsAt(problems, row, [below(row, 'when')])} />
            </Box>
          )
        })}
      {Array.isArray(shares) && (
        <Tool onTap={() => edit((rule) => insert(rule, place.path, shares.length - 1, { when: { all: [] }, ...half }))}>
          ＋ 另一种情形
        </Tool>
      )}
    </Card>
  )
}

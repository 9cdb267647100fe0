import { isSource } from '@huiqi/shared/condition'
import { Box } from '../../../ui/host.tsx'
import { useParts } from '../form/parts.ts'
import { useRule } from '../form/rule-context.ts'
import { Tool } from '../form/tool.tsx'
import { usePlace } from '../form/use-place.ts'
import { Wrong } from '../form/wrong.tsx'
import { insert, write } from '../source/edit.ts'
import { below, type Place } from '../source/path.ts'
import { problemsAt } from '../source/problems.ts'
import { RowTools } from './row-tools.tsx'

/** Cases from top to bottom: the first that holds decides the amount; else what stands last. */
export function CasesFields({ place }: { place: Place }) {
  const { edit, problems } = useRule()
  const { Amount, Condition } = useParts()
  const { value } = usePlace(place)
  const list = below(place, 'choose')
  const cases = isSource(value) && Array.isArray(value.choose) ? value.choose : []
  const hasOtherwise = isSource(value) && 'otherwise' in value
  return (
    <Box className="rule-full rule-children">
      {cases.map((_, i) => {
        const row = below(list, i)
        const parts = [below(row, 'when'), below(row, 'pay')] as const
        return (
          <Box key={row.seen} className="rule-case">
            <Box className="rule-group-head">
              <Box className="rule-branch-label">情形 {i + 1}：满足以下条件</Box>
              <RowTools list={list} index={i} count={cases.length} what={`情形 ${i + 1}`} />
            </Box>
            <Wrong problems={problemsAt(problems, row, parts)} />
            <Condition place={parts[0]} fixed />
            <Amount place={parts[1]} label="就给" nested />
          </Box>
        )
      })}
      <Box className="rule-tools">
        <Tool onTap={() => edit((rule) => insert(rule, list.path, cases.length, { when: { all: [] }, pay: '' }))}>
          ＋ 情形
        </Tool>
        {!hasOtherwise && (
          <Tool onTap={() => edit((rule) => write(rule, [...place.path, 'otherwise'], '0元'))}>＋ 其他情形</Tool>
        )}
      </Box>
      {hasOtherwise && <Amount place={below(place, 'otherwise')} label="其他情形给" nested />}
    </Box>
  )
}

import { isSource } from '@huiqi/shared/condition'
import { Box } from '../../../ui/host.tsx'
import { useParts } from '../form/parts.ts'
import { QuantityLine } from '../form/quantity-line.tsx'
import { useRule } from '../form/rule-context.ts'
import { Tool } from '../form/tool.tsx'
import { usePlace } from '../form/use-place.ts'
import { Wrong } from '../form/wrong.tsx'
import { insert } from '../source/edit.ts'
import { below, type Place } from '../source/path.ts'
import { problemsAt } from '../source/problems.ts'
import { IntervalField } from '../value/interval-field.tsx'
import { RowTools } from './row-tools.tsx'

/** Pieces of a base, each at its own rate. */
export function MarginalFields({ place }: { place: Place }) {
  const { edit } = useRule()
  const { Term } = useParts()
  const { value } = usePlace(place)
  const pieces = isSource(value) && Array.isArray(value.marginal) ? value.marginal : []
  const list = below(place, 'marginal')
  return (
    <Box className="rule-full rule-stack">
      <Term place={below(place, 'of')} label="按什么分段" />
      <Box className="rule-children">
        {pieces.map((_, i) => (
          <Piece key={below(list, i).seen} list={list} index={i} count={pieces.length} />
        ))}
      </Box>
      <Tool onTap={() => edit((rule) => insert(rule, list.path, pieces.length, { in: '[,)', rate: '' }))}>＋ 段</Tool>
    </Box>
  )
}

function Piece({ list, index, count }: { list: Place; index: number; count: number }) {
  const { problems } = useRule()
  const place = below(list, index)
  const [range, rate] = [usePlace(below(place, 'in')), usePlace(below(place, 'rate'))]
  const name = `第 ${index + 1} 段`
  return (
    <Box className="rule-case">
      <Box className="rule-group-head">
        <Box className="rule-branch-label">{name}</Box>
        <RowTools list={list} index={index} count={count} what={name} />
      </Box>
      <IntervalField value={range.value} kind="money" problem={range.problem} onChange={range.set} />
      <QuantityLine label="比例" value={rate.value} kind="percent" problem={rate.problem} onChange={rate.set} />
      <Wrong problems={problemsAt(problems, place, [below(place, 'in'), below(place, 'rate')])} />
    </Box>
  )
}

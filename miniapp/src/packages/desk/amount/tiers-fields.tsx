import { isSource, type NumberKind } from '@huiqi/shared/condition'
import { Box } from '../../../ui/host.tsx'
import { useParts } from '../form/parts.ts'
import { useRule, useSurroundings } from '../form/rule-context.ts'
import { Tool } from '../form/tool.tsx'
import { usePlace } from '../form/use-place.ts'
import { Wrong } from '../form/wrong.tsx'
import { insert, read } from '../source/edit.ts'
import { joinInterval, splitInterval } from '../source/interval.ts'
import { below, type Place } from '../source/path.ts'
import { problemsAt } from '../source/problems.ts'
import { kindOf } from '../source/term.ts'
import { IntervalField } from '../value/interval-field.tsx'
import { listPlaces } from './parts-of.ts'
import { RowTools } from './row-tools.tsx'

/** A table of tiers: what it goes by, in one or two dimensions, and what each tier pays. */
export function TiersFields({ place }: { place: Place }) {
  const { source, edit } = useRule()
  const { Term } = useParts()
  const around = useSurroundings()
  const { value } = usePlace(place)
  const amount = isSource(value) ? value : {}
  const by = listPlaces(place, amount, 'by')
  const kinds = by.map(({ path }) => kindOf(read(source, path), around))
  const list = below(place, 'tiers')
  const rows = Array.isArray(amount.tiers) ? amount.tiers : []
  return (
    <Box className="rule-full rule-stack">
      {by.map((term) => (
        <Term key={term.seen} place={term} label="按什么分档" />
      ))}
      <Box className="rule-children">
        {rows.map((row, i) => (
          <Tier key={below(list, i).seen} list={list} index={i} count={rows.length} row={row} kinds={kinds} />
        ))}
      </Box>
      <Tool onTap={() => edit((rule) => insert(rule, list.path, rows.length, nextTier(rows.at(-1), kinds.length)))}>
        ＋ 档
      </Tool>
    </Box>
  )
}

/** Begins where the last one ends; of an end that it takes in, the next one does not. */
function nextTier(last: unknown, dimensions: number): unknown {
  const interval = isSource(last) ? splitInterval(Array.isArray(last.in) ? last.in[0] : last.in) : null
  const next = joinInterval({
    low: interval?.high ?? '',
    lowOpen: interval?.highOpen === false,
    high: '',
    highOpen: true,
  })
  return { in: dimensions === 1 ? next : Array.from({ length: dimensions }, () => next), pay: '' }
}

type TierProps = { list: Place; index: number; count: number; row: unknown; kinds: readonly (NumberKind | null)[] }

function Tier({ list, index, count, row, kinds }: TierProps) {
  const { problems } = useRule()
  const { Amount } = useParts()
  const place = below(list, index)
  const ranges = isSource(row) ? listPlaces(place, row, 'in') : []
  const pay = below(place, 'pay')
  return (
    <Box className="rule-case">
      <Box className="rule-group-head">
        <Box className="rule-branch-label">第 {index + 1} 档</Box>
        <RowTools list={list} index={index} count={count} what={`第 ${index + 1} 档`} />
      </Box>
      {ranges.map((range, d) => (
        <Range key={range.seen} place={range} kind={kinds[d] ?? null} />
      ))}
      <Amount place={pay} label="给" nested />
      <Wrong problems={problemsAt(problems, place, [...ranges, pay])} />
    </Box>
  )
}

function Range({ place, kind }: { place: Place; kind: NumberKind | null }) {
  const { value, set, problem } = usePlace(place)
  return <IntervalField value={value} kind={kind} problem={problem} onChange={set} />
}

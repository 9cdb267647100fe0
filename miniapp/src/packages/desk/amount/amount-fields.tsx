import { Box } from '../../../ui/host.tsx'
import { Line } from '../form/line.tsx'
import { useParts } from '../form/parts.ts'
import { QuantityLine } from '../form/quantity-line.tsx'
import { TextField } from '../form/text-field.tsx'
import { usePlace } from '../form/use-place.ts'
import type { AmountKind } from '../source/amount.ts'
import { below, type Place } from '../source/path.ts'
import { CasesFields } from './cases-fields.tsx'
import { ForEachFields } from './for-each-fields.tsx'
import { MarginalFields } from './marginal-fields.tsx'
import { PartsFields } from './parts-fields.tsx'
import { RepeatFields } from './repeat-fields.tsx'
import { TiersFields } from './tiers-fields.tsx'

/** What a way of computing an amount asks for. */
export function AmountFields({ place, kind }: { place: Place; kind: AmountKind }) {
  switch (kind) {
    case 'fixed':
      return <FixedField place={place} />
    case 'rate':
      return <RateFields place={place} />
    case 'each':
      return <EachFields place={place} />
    case 'tiers':
      return <TiersFields place={place} />
    case 'marginal':
      return <MarginalFields place={place} />
    case 'repeat':
      return <RepeatFields place={place} />
    case 'choose':
      return <CasesFields place={place} />
    case 'sum':
    case 'highest':
    case 'lowest':
      return <PartsFields place={below(place, kind)} />
    case 'multiply':
      return <MultiplyFields place={place} />
    case 'for_each':
      return <ForEachFields place={place} />
    case 'unstated':
      return <TextField label="由谁、按什么核定" place={below(place, 'unstated')} />
    case 'in_kind':
      return <TextField label="给什么" place={below(place, 'in_kind')} />
  }
}

/** `30万元`, alone or with something beside it. */
function FixedField({ place }: { place: Place }) {
  const own = usePlace(place)
  const inner = usePlace(below(place, 'fixed'))
  const isText = typeof own.value === 'string'
  const { value, set, problem } = isText ? own : inner
  return <QuantityLine label="金额" value={value} kind="money" problem={isText ? null : problem} onChange={set} />
}

function RateFields({ place }: { place: Place }) {
  const { Term } = useParts()
  const rate = usePlace(below(place, 'rate'))
  return (
    <>
      <RateLine label="比例" {...rate} />
      <Box className="rule-full rule-stack">
        <Term place={below(place, 'of')} label="按什么的比例" />
      </Box>
    </>
  )
}

type Rate = { label: string; value: unknown; problem: string | null; set: (value: unknown) => void }

/** A rate as it is written: 6‰, 12.5%. */
function RateLine({ label, value, problem, set }: Rate) {
  return <QuantityLine label={label} value={value} kind="percent" problem={problem} onChange={set} />
}

function EachFields({ place }: { place: Place }) {
  const { Amount, Term } = useParts()
  return (
    <Box className="rule-full rule-stack">
      <Amount place={below(place, 'each')} label="每一个给" nested />
      <Term place={below(place, 'count')} label="有多少个" />
    </Box>
  )
}

function MultiplyFields({ place }: { place: Place }) {
  const { Amount } = useParts()
  const by = usePlace(below(place, 'by'))
  return (
    <>
      <Line
        label="乘以（如 150% 或 1.5）"
        width="number"
        value={String(by.value ?? '')}
        problem={by.problem}
        onChange={(text) => by.set(text.trim())}
      />
      <Box className="rule-full rule-stack">
        <Amount place={below(place, 'multiply')} label="被乘的金额" nested />
      </Box>
    </>
  )
}

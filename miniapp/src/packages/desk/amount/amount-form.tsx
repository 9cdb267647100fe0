import { isSource } from '@huiqi/shared/condition'
import { Box } from '../../../ui/host.tsx'
import { useRule } from '../form/rule-context.ts'
import { Select } from '../form/select.tsx'
import { usePlace } from '../form/use-place.ts'
import { Wrong } from '../form/wrong.tsx'
import { type AmountKind, amountKind, amountKinds, withAmountKind } from '../source/amount.ts'
import type { Place } from '../source/path.ts'
import { problemsAt } from '../source/problems.ts'
import { plainWords } from '../source/words.ts'
import { AmountFields } from './amount-fields.tsx'
import { Modifiers } from './modifiers.tsx'
import { partsOf } from './parts-of.ts'

interface AmountFormProps {
  place: Place
  label?: string
  /** Part of another amount. */
  nested?: boolean
}

/** An amount: how it is computed, and what limits it. */
export function AmountForm({ place, label = '怎样计算', nested = false }: AmountFormProps) {
  const { problems } = useRule()
  const { value, set } = usePlace(place)
  const kind = amountKind(value)
  const options = Object.entries(amountKinds).map(([key, { label: word }]) => ({ value: key, label: word }))
  return (
    <Box className={nested ? 'rule-amount rule-nested' : 'rule-amount'}>
      <Box className="rule-row">
        <Select
          label={label}
          options={kind in amountKinds ? options : [{ value: kind, label: '原样保留' }, ...options]}
          value={kind}
          onChange={(next) => set(withAmountKind(value, next as AmountKind))}
        />
        {kind === 'foreign' || kind === 'defined' ? (
          <Box className="rule-kept">
            {kind === 'defined' ? `共用金额“${String(value).slice(1)}”` : plainWords(value)}
          </Box>
        ) : (
          <AmountFields place={place} kind={kind} />
        )}
      </Box>
      <Wrong problems={problemsAt(problems, place, partsOf(place, value))} />
      {(kind in amountKinds || isSource(value)) && <Modifiers place={place} nested={nested} />}
    </Box>
  )
}

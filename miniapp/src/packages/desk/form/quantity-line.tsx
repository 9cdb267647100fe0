import type { NumberKind } from '@huiqi/shared/condition'
import { useId } from 'react'
import { Box } from '../../../ui/host.tsx'
import { joinQuantity, splitQuantity, unitsFor } from '../source/quantity.ts'
import { Line } from './line.tsx'
import { Select } from './select.tsx'

interface QuantityLineProps {
  label: string
  bare?: boolean
  /** As it is written: `1000万元`. */
  value: unknown
  kind: NumberKind | null
  problem?: string | null
  placeholder?: string
  onChange: (value: string) => void
}

/** A number and its unit. What is typed stays as typed, right or wrong. */
export function QuantityLine({ label, bare, value, kind, problem, placeholder, onChange }: QuantityLineProps) {
  const id = useId()
  const problemId = problem ? `${id}-problem` : undefined
  const typed = splitQuantity(value)
  const units = unitsFor(kind, typed.unit)
  const choosable = units.length > 1
  // A number without its unit is not what it would be with one: where there are several, the person says which.
  const given = choosable && /\d/.test(typed.text) ? typed.unit : typed.unit || units[0]
  const unit = given ?? ''
  return (
    <Box className="rule-quantity">
      <Line
        label={label}
        bare={bare ?? false}
        width="number"
        value={typed.text}
        placeholder={placeholder ?? ''}
        wrong={problemId}
        onChange={(text) => onChange(text === '' && !choosable ? '' : joinQuantity({ text, unit }))}
      />
      {choosable ? (
        <Select
          label={`${label}的单位`}
          bare
          options={units.map((one) => ({ value: one, label: one || '无单位' }))}
          value={unit}
          onChange={(next) => onChange(joinQuantity({ text: typed.text, unit: next }))}
        />
      ) : (
        unit !== '' && <Box className="rule-unit">{unit}</Box>
      )}
      {problem && (
        <Box id={problemId} role="alert" className="field-problem">
          {problem}
        </Box>
      )}
    </Box>
  )
}

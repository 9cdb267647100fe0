import type { Place } from '../source/path.ts'
import { Line } from './line.tsx'
import { usePlace } from './use-place.ts'

interface TextFieldProps {
  label: string
  place: Place
  bare?: boolean
  width?: 'word' | 'full'
  placeholder?: string
  /** Left empty, the key goes away. */
  optional?: boolean
}

/** A word or sentence of the rule. */
export function TextField({
  label,
  place,
  bare = false,
  width = 'full',
  placeholder,
  optional = false,
}: TextFieldProps) {
  const { value, set, problem } = usePlace(place)
  return (
    <Line
      label={label}
      bare={bare}
      width={width}
      value={value === undefined || value === null ? '' : String(value)}
      placeholder={placeholder ?? ''}
      problem={problem}
      onChange={(text) => set(text === '' && optional ? undefined : text)}
    />
  )
}

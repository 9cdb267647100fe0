import { Box, Tap } from './host.tsx'

interface SegmentsProps<Value extends string> {
  label: string
  options: readonly { value: Value; label: string }[]
  now: Value
  onChoose: (value: Value) => void
}

/** Parts of one list, one of them shown. */
export function Segments<Value extends string>({ label, options, now, onChoose }: SegmentsProps<Value>) {
  return (
    <Box role="tablist" aria-label={label} className="segments">
      {options.map((option) => (
        <Tap
          key={option.value}
          role="tab"
          aria-selected={option.value === now}
          className={option.value === now ? 'segment segment-now' : 'segment'}
          onTap={() => onChoose(option.value)}
        >
          {option.label}
        </Tap>
      ))}
    </Box>
  )
}

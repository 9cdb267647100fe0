import { Box, Tap } from './host.tsx'

interface ChoicesProps<Value extends string> {
  label: string
  options: readonly { value: Value; label: string }[]
  chosen: readonly Value[]
  onChange: (chosen: Value[]) => void
  /** More than one may be chosen. */
  several?: boolean
}

/** Things to choose from, each a word to tap; what is chosen also carries a tick. */
export function Choices<Value extends string>({ label, options, chosen, onChange, several }: ChoicesProps<Value>) {
  const toggle = (value: Value) => {
    const on = chosen.includes(value)
    if (several) onChange(on ? chosen.filter((other) => other !== value) : [...chosen, value])
    else onChange(on ? [] : [value])
  }
  return (
    <Box role="group" aria-label={label} className="choices">
      {options.map((option) => {
        const on = chosen.includes(option.value)
        return (
          <Tap
            key={option.value}
            className={on ? 'choice choice-on' : 'choice'}
            aria-pressed={on}
            onTap={() => toggle(option.value)}
          >
            {on ? `✓ ${option.label}` : option.label}
          </Tap>
        )
      })}
    </Box>
  )
}

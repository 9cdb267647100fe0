import { Box, Tap } from './host.tsx'

interface OptionsProps<Value extends string> {
  label: string
  options: readonly { value: Value; label: string; detail?: string | null }[]
  chosen: Value | null
  onChoose: (value: Value) => void
}

/** One of several, each a line with room for a sentence. */
export function Options<Value extends string>({ label, options, chosen, onChoose }: OptionsProps<Value>) {
  return (
    <Box role="radiogroup" aria-label={label} className="options">
      {options.map((option) => {
        const on = option.value === chosen
        return (
          <Tap
            key={option.value}
            role="radio"
            aria-checked={on}
            className={on ? 'option option-on' : 'option'}
            onTap={() => onChoose(option.value)}
          >
            <Box className="option-mark" aria-hidden>
              {on ? '✓' : ''}
            </Box>
            <Box className="option-text">
              <Box>{option.label}</Box>
              {option.detail && <Box className="note">{option.detail}</Box>}
            </Box>
          </Tap>
        )
      })}
    </Box>
  )
}

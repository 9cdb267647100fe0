import { Box, Tap } from './host.tsx'

interface CheckProps {
  /** What is taken or left, for those who do not see it. */
  label: string
  on: boolean
  onChange: (on: boolean) => void
}

/** Takes one thing along, or leaves it: at the head of a row. */
export function Check({ label, on, onChange }: CheckProps) {
  return (
    <Tap
      role="checkbox"
      aria-label={label}
      aria-checked={on}
      className={on ? 'check check-on' : 'check'}
      onTap={() => onChange(!on)}
    >
      <Box className="check-box" aria-hidden>
        {on ? '✓' : ''}
      </Box>
    </Tap>
  )
}

import { Box } from '../ui/host.tsx'
import type { Tone } from '../ui/tag.tsx'

/** A strip that can't be overlooked: what is due, and how long that still is. */
export function Until({ tone, what, left }: { tone: Tone; what: string; left: string | null }) {
  return (
    <Box className={`notice tone-${tone}`}>
      <Box className="strong">{what}</Box>
      {left && <Box>{left}</Box>}
    </Box>
  )
}

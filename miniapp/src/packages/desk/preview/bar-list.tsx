import { Box, Words } from '../../../ui/host.tsx'
import type { Bar } from './bars.ts'
import { companies, yuan } from './money.ts'

/** Lines with a bar each; said in words to those who do not see it. */
export function BarList({ label, bars }: { label: string; bars: readonly Bar[] }) {
  const spoken = `${label}：${bars.map((bar) => `${bar.label} ${bar.count} 家 ${yuan(bar.fen)}`).join('，')}`
  return (
    <Box role="img" aria-label={spoken} className="bar-list">
      {bars.map((bar) => (
        <Box key={bar.key} className="bar-line">
          <Box className="bar-words">
            <Words>{bar.label}</Words>
            <Words className="bar-figures">
              {companies(bar.count)} · {yuan(bar.fen)}
            </Words>
          </Box>
          <Box className="bar-track">
            <Box className="bar-done" style={{ width: `${bar.percent}%` }} />
          </Box>
        </Box>
      ))}
    </Box>
  )
}

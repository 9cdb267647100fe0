import { Box, Words } from './host.tsx'

interface Bar {
  label: string
  value: number
}

/** A few bars beside each other, highest value full; said in words to those who do not see it. */
export function MiniChart({ label, bars }: { label: string; bars: readonly Bar[] }) {
  const highest = Math.max(1, ...bars.map(({ value }) => value))
  const spoken = `${label}：${bars.map((bar) => `${bar.label} ${bar.value}`).join('，')}`
  return (
    <Box role="img" aria-label={spoken} className="chart">
      {bars.map((bar) => (
        <Box key={bar.label} className="chart-column">
          <Words className="chart-value">{bar.value}</Words>
          <Box className="chart-bar" style={{ height: `${Math.round((bar.value / highest) * 120)}px` }} />
          <Words className="chart-label">{bar.label}</Words>
        </Box>
      ))}
    </Box>
  )
}

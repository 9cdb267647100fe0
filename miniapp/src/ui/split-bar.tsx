import { Box, Words } from './host.tsx'

interface SplitPart {
  label: string
  value: number
  /** The value as it is read. */
  words: string
  tone: 'good' | 'attention' | 'plain'
}

/** How a whole is divided: one bar, and each part in words below it. */
export function SplitBar({ label, parts, whole }: { label: string; parts: readonly SplitPart[]; whole: string }) {
  const sum = Math.max(
    1,
    parts.reduce((total, { value }) => total + value, 0),
  )
  const spoken = `${label}：${parts.map((part) => `${part.label} ${part.words}`).join('，')}`
  return (
    <>
      <Box role="img" aria-label={spoken} className="split-bar">
        {parts.map((part) => (
          <Box
            key={part.label}
            className={`split-part part-${part.tone}`}
            style={{ width: `${(part.value / sum) * 100}%` }}
          />
        ))}
      </Box>
      <Box className="legend" aria-hidden>
        <Words>{whole}</Words>
        {parts.map((part) => (
          <Words key={part.label}>
            <Words className={`legend-mark part-${part.tone}`} />
            {part.label} {part.words}
          </Words>
        ))}
      </Box>
    </>
  )
}

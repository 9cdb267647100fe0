import { Box } from './host.tsx'

/** How much of something long is done. @param of null: not known yet */
export function Progress({ label, done, of }: { label: string; done: number; of: number | null }) {
  const known = of !== null && of > 0
  const percent = known ? Math.min(100, Math.floor((done / of) * 100)) : undefined
  return (
    <Box role="progressbar" aria-label={label} aria-valuenow={percent} aria-valuemin={0} aria-valuemax={100}>
      <Box>{label}</Box>
      <Box className="progress">
        <Box
          className={known ? 'progress-done' : 'progress-done progress-unknown'}
          {...(known && { style: { width: `${percent}%` } })}
        />
      </Box>
    </Box>
  )
}

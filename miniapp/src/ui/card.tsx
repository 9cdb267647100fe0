import type { ReactNode } from 'react'
import { Box, Tap, Words } from './host.tsx'

interface CardProps {
  title?: string
  /** Stands at the end of the title's line: a state, or where more is. */
  aside?: ReactNode
  children?: ReactNode
}

export function Card({ title, aside, children }: CardProps) {
  return (
    <Box as="section" className="card">
      {title && (
        <Box className="card-head">
          <Box as="h2" className="card-title">
            {title}
          </Box>
          {aside}
        </Box>
      )}
      {children}
    </Box>
  )
}

/** A line that leads somewhere: what it is, and the verb that is the link. */
export function LinkRow({ label, verb, onTap }: { label: ReactNode; verb: string; onTap: () => void }) {
  return (
    <Box className="link-row">
      <Box className="link-row-label">{label}</Box>
      <Link onTap={onTap}>{verb}</Link>
    </Box>
  )
}

/** A verb among text. */
export function Link({ onTap, children }: { onTap: () => void; children: ReactNode }) {
  return (
    <Tap className="link" onTap={onTap}>
      {children}
    </Tap>
  )
}

/** The second line of anything: smaller and paler. */
export function Note({ children }: { children: ReactNode }) {
  return (
    <Box as="p" className="note">
      {children}
    </Box>
  )
}

/** A few counts side by side; each may be tapped to see which they are. */
export function Stats({
  items,
  chosen,
  onChoose,
}: {
  items: readonly { key: string; count: number; label: string }[]
  chosen?: string
  onChoose: (key: string) => void
}) {
  return (
    <Box className="stats">
      {items.map(({ key, count, label }) => (
        <Tap
          key={key}
          className={`stat ${key === chosen ? 'stat-now' : ''}`}
          aria-pressed={chosen === undefined ? undefined : key === chosen}
          onTap={() => onChoose(key)}
        >
          <Words className="stat-count">{count}</Words>
          <Words>{label}</Words>
        </Tap>
      ))}
    </Box>
  )
}

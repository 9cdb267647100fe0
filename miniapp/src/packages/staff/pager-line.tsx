import { Box, Tap, Words } from '../../ui/host.tsx'
import type { Pager } from './use-pager.ts'

interface PagerLineProps {
  pager: Pager<unknown>
  /** How many the list has in all. */
  total: number
  /** How many this page shows. */
  shown: number
  /** How many a full page shows. */
  size: number
  unit: string
}

/** Where in a long list one is, and the ways on and back. */
export function PagerLine({ pager, total, shown, size, unit }: PagerLineProps) {
  const first = pager.index * size + 1
  return (
    <Box className="pager" aria-live="polite">
      <Words>{pager.turning ? '正在载入…' : rangeOf(first, shown, total, unit)}</Words>
      <PagerWays pager={pager} />
    </Box>
  )
}

function rangeOf(first: number, shown: number, total: number, unit: string): string {
  const range = total > shown ? `第 ${first}–${first + shown - 1} ${unit}，` : ''
  return `${range}共 ${total} ${unit}`
}

/** The ways on and back in a list that does not say how long it is. */
export function PagerWays({ pager }: { pager: Pager<unknown> }) {
  if (pager.index === 0 && !pager.hasNext) return null
  return (
    <Box className="pager">
      <Tap className="pager-way" disabled={pager.index === 0} onTap={pager.previous}>
        ‹ 上一页
      </Tap>
      <Tap className="pager-way" disabled={!pager.hasNext} onTap={pager.next}>
        下一页 ›
      </Tap>
    </Box>
  )
}

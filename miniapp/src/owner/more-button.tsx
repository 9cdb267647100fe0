import { Button } from '../ui/button.tsx'
import { Note } from '../ui/card.tsx'
import { Box } from '../ui/host.tsx'

interface MoreButtonProps {
  hasMore: boolean
  loadingMore: boolean
  more: () => void
}

/** The end of a list, or the way on for those who do not scroll. */
export function MoreButton({ hasMore, loadingMore, more }: MoreButtonProps) {
  if (!hasMore)
    return (
      <Box className="list-end">
        <Note>没有更多了</Note>
      </Box>
    )
  return (
    <Button kind="quiet" disabled={loadingMore} onTap={more}>
      {loadingMore ? '正在载入…' : '再看一些'}
    </Button>
  )
}

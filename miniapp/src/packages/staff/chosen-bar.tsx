import { formatYuan } from '@huiqi/shared/money'
import { Button } from '../../ui/button.tsx'
import { Box, Words } from '../../ui/host.tsx'

type Props = {
  readonly count: number
  readonly totalFen: number
  readonly onClear: () => void
  /** What is done with all that is chosen. */
  readonly action: string
  readonly onAct: () => void
}

/** Under a table with rows to tick: what is chosen, what it adds up to, and the one thing to do with it. */
export function ChosenBar({ count, totalFen, onClear, action, onAct }: Props) {
  if (count === 0) return null
  return (
    <Box className="bar">
      <Words>
        已选 {count} 件，合计 <Words className="strong">¥{formatYuan(totalFen)}</Words>
      </Words>
      <Button kind="quiet" onTap={onClear}>
        取消选择
      </Button>
      <Button onTap={onAct}>{action}</Button>
    </Box>
  )
}

import { type Fen, formatYuan } from '@huiqi/shared/money'
import { Box, Words } from './host.tsx'

interface AmountProps {
  fen: Fen
  /** `hero`: the largest thing on its screen; `line`: at the end of a line. */
  size?: 'hero' | 'line'
  /** What the figure is when it is not the amount itself: 最高, 合计. */
  prefix?: string
}

export function Amount({ fen, size = 'hero', prefix }: AmountProps) {
  const [yuan, decimals] = formatYuan(fen).split('.')
  return (
    <Box className={`amount amount-${size}`}>
      {prefix && <Words className="amount-prefix">{prefix} </Words>}
      <Words className="amount-sign">¥</Words>
      <Words>{yuan}</Words>
      <Words className="amount-decimals">.{decimals}</Words>
    </Box>
  )
}

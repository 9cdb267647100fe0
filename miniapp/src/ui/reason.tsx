import type { ReactNode } from 'react'
import { Box, Words } from './host.tsx'

export type ReasonMark = 'yes' | 'no' | 'unknown'

interface ReasonProps {
  mark: ReasonMark
  /** What the policy asks. */
  sentence: string
  /** The enterprise's own value; absent where no data is at hand. */
  value?: string
  /** Which department the value is from. */
  source?: string
  /** As of which day. */
  asOf?: string
  /** Whose value it is, as the reader calls them. */
  whose?: string
  /** What would change it, or who will look into it. */
  children?: ReactNode
}

const marks = { yes: ['✓', '符合'], no: ['✕', '不符合'], unknown: ['?', '待核实'] } as const

/** One condition: whether it is met, the enterprise's value, and where and when that value is from. */
export function Reason({ mark, sentence, value, source, asOf, whose = '贵公司', children }: ReasonProps) {
  const [sign, word] = marks[mark]
  return (
    <Box className="reason">
      <Box className={`reason-mark reason-${mark}`} role="img" aria-label={word}>
        {sign}
      </Box>
      <Box className="reason-text">
        <Box>{sentence}</Box>
        <Box className="note">
          {value ? (
            <>
              {whose}：<Words className="reason-value">{value}</Words>
            </>
          ) : (
            `暂无${whose}的数据`
          )}{' '}
          {source && <Words className="reason-origin">{source}</Words>}{' '}
          {asOf && <Words className="reason-origin">{asOf}</Words>}
        </Box>
        {children && <Box className="note">{children}</Box>}
      </Box>
    </Box>
  )
}

import type { DraftFields } from '@huiqi/bff/policy/desk/views'
import { Card, Note } from '../../../ui/card.tsx'
import { Box, Words } from '../../../ui/host.tsx'
import { Line } from '../form/line.tsx'
import { SpanField } from '../term/span-field.tsx'

type Typed = Omit<DraftFields, 'source'>

const periods = [
  { value: 'Y', label: '本年' },
  { value: 'Y-1', label: '上年' },
  { value: 'Q', label: '本季' },
  { value: 'M', label: '本月' },
]

interface PolicyCardProps {
  fields: Typed
  /** The rule was changed since the sentence was. */
  overtaken: boolean
  onChange: (typed: Partial<Typed>) => void
}

/** What the owner reads about the policy, what it stands on, and for which period it pays. */
export function PolicyCard({ fields, overtaken, onChange }: PolicyCardProps) {
  const { summary, basis, period } = fields
  return (
    <Card title="怎样介绍">
      <Line
        label="一句话说明：谁可以享受、享受什么"
        value={summary}
        problem={summary.trim() === '' ? '请用一句话写明谁可以享受、享受什么。' : null}
        onChange={(text) => onChange({ summary: text })}
      />
      {overtaken && <Words className="rule-stale">条件或金额改过了，请看看这句话要不要跟着改。</Words>}
      <Line
        label="依据的文号和条款"
        value={basis}
        problem={basis.trim() === '' ? '请写明依据的文号和条款。' : null}
        onChange={(text) => onChange({ basis: text })}
      />
      <Box className="rule-row">
        <SpanField label="所属期" choices={periods} span={period} onChange={(next) => onChange({ period: next })} />
      </Box>
      <Note>草稿自动保存。由本单位另一位审核岗人员核对后发布。</Note>
    </Card>
  )
}

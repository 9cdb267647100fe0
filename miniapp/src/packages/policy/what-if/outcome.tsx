import type { AmountView } from '@huiqi/bff/matching/views'
import type { Ask, Explanation } from '@huiqi/shared/rule'
import { askWords } from '@huiqi/shared/rule'
import { Card, Note } from '../../../ui/card.tsx'
import { Box } from '../../../ui/host.tsx'
import { Tag, type Tone } from '../../../ui/tag.tsx'
import { AmountLine } from '../amount-line.tsx'

const verdicts: Readonly<Record<Explanation['verdict'], { label: string; tone: Tone; prefix: string }>> = {
  eligible: { label: '符合', tone: 'good', prefix: '' },
  ineligible: { label: '不符合', tone: 'bad', prefix: '' },
  undetermined: { label: '还不能下结论', tone: 'attention', prefix: '核实符合后' },
}

interface OutcomeProps {
  title: string
  explanation: Explanation
  amount: AmountView
  /** What has to be found out and can't be tried here. */
  asks: readonly Ask[]
  /** The owner has tried values of his own. */
  tried: boolean
}

/** What comes of it, kept in sight; below it what is still in the way. */
export function Outcome({ title, explanation, amount, asks, tried }: OutcomeProps) {
  const { verdict, blocking, leaves } = explanation
  const { label, tone, prefix } = verdicts[verdict]
  const failing = leaves.filter(({ path }) => blocking.includes(path))
  return (
    <>
      <Box className="outcome" aria-live="polite">
        <Card title={title} aside={<Tag tone={tone}>{label}</Tag>}>
          {verdict === 'ineligible' ? <Note>{amount.words}</Note> : <AmountLine amount={amount} prefix={prefix} />}
        </Card>
      </Box>
      <Card>
        {failing.map(({ path, text, toMeet }) => (
          <Box key={path}>
            ✕ {text}
            {toMeet && <Note>{toMeet}</Note>}
          </Box>
        ))}
        {asks.map((one) => (
          <Box key={askWords(one)}>? {askWords(one)}</Box>
        ))}
        <Note>{tried ? '按您试填的数算的，' : '按现有数据算的，'}只是测算，不提交，也不改任何数据。</Note>
      </Card>
    </>
  )
}

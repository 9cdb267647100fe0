import type { AmountView } from '@huiqi/bff/matching/views'
import { asksOf, type Explanation } from '@huiqi/shared/rule'
import { Card, Note } from '../../../ui/card.tsx'
import { Box } from '../../../ui/host.tsx'
import { Tag, type Tone } from '../../../ui/tag.tsx'
import { AmountLine } from '../amount-line.tsx'
import { askWords } from '../ask-words.ts'

const verdicts: Readonly<Record<Explanation['verdict'], { label: string; tone: Tone }>> = {
  eligible: { label: '符合', tone: 'good' },
  ineligible: { label: '不符合', tone: 'bad' },
  undetermined: { label: '还不能下结论', tone: 'attention' },
}

interface OutcomeProps {
  title: string
  explanation: Explanation
  amount: AmountView
  /** The owner has tried values of his own. */
  tried: boolean
}

/** What comes of it, and what is still in the way. */
export function Outcome({ title, explanation, amount, tried }: OutcomeProps) {
  const { verdict, blocking, leaves } = explanation
  const { label, tone } = verdicts[verdict]
  const failing = leaves.filter(({ path }) => blocking.includes(path))
  return (
    <Box className="outcome" aria-live="polite">
      <Card title={title} aside={<Tag tone={tone}>{label}</Tag>}>
        {verdict === 'ineligible' ? (
          failing.map(({ path, text, toMeet }) => (
            <Box key={path}>
              ✕ {text}
              {toMeet && <Note>{toMeet}</Note>}
            </Box>
          ))
        ) : (
          <AmountLine amount={amount} size="hero" />
        )}
        {asksOf(explanation).map((one) => (
          <Note key={askWords(one)}>{askWords(one)}</Note>
        ))}
        <Note>{tried ? '按您试填的数算的，' : '按现有数据算的，'}只是测算，不提交，也不改任何数据。</Note>
      </Card>
    </Box>
  )
}

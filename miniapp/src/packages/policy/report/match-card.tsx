import type { Chance, MatchCard } from '@huiqi/bff/matching/views'
import { askWords } from '@huiqi/shared/rule'
import { alongsideWords } from '@huiqi/shared/selection'
import { useState } from 'react'
import { open, routes } from '../../../routes.ts'
import { Button } from '../../../ui/button.tsx'
import { Card, Link, Note } from '../../../ui/card.tsx'
import { Box } from '../../../ui/host.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { AmountLine } from '../amount-line.tsx'
import { ReasonList } from '../reason-list.tsx'
import { amountPrefixes } from './chances.ts'
import { WrongData } from './wrong-data.tsx'

/** One policy: what decides about it first, the other conditions on demand. */
export function MatchCardView({
  card,
  chance,
  isNew = false,
}: {
  card: MatchCard
  chance: Chance
  /** The enterprise meets it only since lately. */
  isNew?: boolean
}) {
  const [all, setAll] = useState(false)
  const [wrong, setWrong] = useState(false)
  const { policyId, versionId, title, departmentName, modeLabel, window, sample, amount, reasons, asks } = card
  const { alongside } = card
  const met = reasons.filter(({ mark }) => mark === 'yes')
  const deciding = reasons.filter(({ mark }) => mark === (chance === 'nearly' ? 'no' : 'unknown'))
  const others = reasons.filter((reason) => !deciding.includes(reason))
  return (
    <Card title={title} aside={<AmountLine amount={amount} prefix={amountPrefixes[chance]} />}>
      <Note>
        {departmentName} · {modeLabel} · {window}
      </Note>
      <Box className="tags">
        {isNew && <Tag tone="main">新</Tag>}
        <Tag tone={chance === 'eligible' ? 'good' : 'attention'}>{`符合 ${met.length}/${reasons.length} 条`}</Tag>
        {sample && <Tag>示例</Tag>}
      </Box>
      <ReasonList reasons={all ? reasons : deciding} withClauses={all} />
      {alongside.map((one) => (
        <Note key={one.text}>{alongsideWords(one)}</Note>
      ))}
      {asks.length > 0 && (
        <Box className="quote">
          {asks.map((one) => (
            <Box key={askWords(one)}>{askWords(one)}</Box>
          ))}
        </Box>
      )}
      <Box className="link-row">
        {others.length > 0 && <Link onTap={() => setAll(!all)}>{all ? '收起' : '查看条件'}</Link>}
        <Link onTap={() => open(routes.policy(policyId, versionId))}>政策详情</Link>
      </Box>
      <Box className="pair">
        <Button kind="plain" onTap={() => open(routes.whatIf(policyId))}>
          算一算
        </Button>
        <Button kind="plain" onTap={() => setWrong(true)}>
          {chance === 'undetermined' ? '补充数据' : '数据不对'}
        </Button>
      </Box>
      {wrong && <WrongData card={card} onClose={() => setWrong(false)} />}
    </Card>
  )
}

import type { ClaimView } from '@huiqi/bff/claim/views'
import { useState } from 'react'
import { Card, Link, Note } from '../ui/card.tsx'
import { Box } from '../ui/host.tsx'
import { Reason } from '../ui/reason.tsx'
import { Tag } from '../ui/tag.tsx'
import { groundWords } from './ground-words.ts'

/** 为什么是贵公司: each condition with the enterprise's own value, its source and its day; the clauses on demand. */
export function WhyCard({ claim: { reasons, basis, document, actions } }: { claim: ClaimView }) {
  const [withClauses, setWithClauses] = useState(false)
  const met = reasons.filter(({ mark }) => mark === 'yes').length
  return (
    <Card
      title="为什么是贵公司"
      aside={
        reasons.length > 0 && (
          <Tag tone={met === reasons.length ? 'good' : 'attention'}>{`符合 ${met}/${reasons.length} 条`}</Tag>
        )
      }
    >
      {reasons.length === 0 && <Note>主管部门按政策提出了名单，贵公司在名单上。</Note>}
      {reasons.map(({ mark, sentence, value, source, asOf, clause }) => (
        <Reason
          key={sentence}
          mark={mark}
          sentence={sentence}
          {...(value && { value })}
          {...(source && { source })}
          {...(asOf && { asOf })}
        >
          {withClauses && clause ? `依据：${clause}` : null}
        </Reason>
      ))}
      {met < reasons.length && (
        <Note>
          没有打勾的，按现有数据还不能确认；主管部门已把贵公司列入名单。
          {actions.includes('dispute') ? '数据不对，请点“金额或信息不对”。' : ''}
        </Note>
      )}
      {withClauses && (
        <Box className="quote">
          <Box>{document.title}</Box>
          <Note>{groundWords(document.no, basis)}</Note>
        </Box>
      )}
      <Box>
        <Link onTap={() => setWithClauses(!withClauses)}>{withClauses ? '收起依据' : '查看政策依据'}</Link>
      </Box>
    </Card>
  )
}

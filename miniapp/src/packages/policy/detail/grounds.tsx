import type { PolicyView } from '@huiqi/bff/policy/views'
import { civilDate } from '@huiqi/shared/workday'
import { groundWords } from '../../../owner/ground-words.ts'
import { dayWords } from '../../../owner/moment.ts'
import { Card, Note } from '../../../ui/card.tsx'
import { Box } from '../../../ui/host.tsx'

/** The document behind the policy, how long it holds, and whom to ask. */
export function Grounds({ policy }: { policy: PolicyView }) {
  const { document, basis, validFrom, validTo, departmentName, departmentPhone, publicityDays } = policy
  const today = civilDate(new Date())
  return (
    <Card title="政策依据">
      <Box>{document.title}</Box>
      <Note>
        {document.issuer} · {groundWords(document.no, basis)}
      </Note>
      <Note>
        {dayWords(validFrom, today)}起{validTo ? `，至${dayWords(validTo, today)}` : '，没有规定截止日期'}
      </Note>
      {publicityDays > 0 && <Note>付款前公示 {publicityDays} 天</Note>}
      <Note>
        有疑问请打{departmentName}电话 {departmentPhone}
      </Note>
    </Card>
  )
}

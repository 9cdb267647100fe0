import type { PolicyView } from '@huiqi/bff/policy/views'
import { civilDate } from '@huiqi/shared/workday'
import { dayWords } from '../../../owner/moment.ts'
import { Card, Note } from '../../../ui/card.tsx'
import { Box } from '../../../ui/host.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Tag } from '../../../ui/tag.tsx'

/** Why this version is not what is in force now. */
const standing: Readonly<Record<Exclude<PolicyView['status'], 'published'>, (policy: PolicyView) => string>> = {
  draft: () => '这一版是草稿，还没有发布。',
  scheduled: ({ validFrom }) => `这一版已发布，${dayWords(validFrom, civilDate(new Date()))}起施行。`,
  withdrawn: () => '这一版已失效。已经开始的办件仍按它办理。',
}

/** `市级承担 30%，区级承担 70%`; shares that come out uneven follow from sums, which each offer names. */
const fundersWords = (funders: PolicyView['funders']): string =>
  funders.every(({ percent }) => Number.isInteger(percent))
    ? funders.map(({ label, percent }) => `${label}承担 ${percent}%`).join('，')
    : `由${funders.map(({ label }) => label).join('、')}共同承担`

/** What the policy gives, and who pays. */
export function Head({ policy }: { policy: PolicyView }) {
  const { departmentName, modeLabel, title, summary, modeHint, sample, amountWords, funders, status } = policy
  return (
    <>
      {status !== 'published' && <Notice tone="attention">{standing[status](policy)}</Notice>}
      <Card title={title} aside={sample && <Tag tone="attention">示例</Tag>}>
        <Note>
          {departmentName} · {modeLabel}
        </Note>
        <Box as="p">{summary}</Box>
        <Note>{modeHint}</Note>
        {sample && <Note>示例：内容摘自公开报道，办理以正式文件为准。</Note>}
      </Card>
      <Card title="给多少">
        <Box as="p">{amountWords}</Box>
        {funders.length > 1 && <Note>{fundersWords(funders)}</Note>}
      </Card>
    </>
  )
}

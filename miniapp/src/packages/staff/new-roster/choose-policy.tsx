import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { Card } from '../../../ui/card.tsx'
import { Field } from '../../../ui/field.tsx'
import { Box } from '../../../ui/host.tsx'
import { Row } from '../../../ui/row.tsx'
import { Empty, Loaded } from '../../../ui/states.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { PagerLine } from '../pager-line.tsx'
import { usePager } from '../use-pager.ts'
import { useSettled } from '../use-settled.ts'
import type { ChosenPolicy } from './chosen-policy.ts'

const pageSize = 20

/** Policies of the department that a roster can be made for. */
export function ChoosePolicy({ onChoose }: { onChoose: (policy: ChosenPolicy) => void }) {
  const [text, setText] = useState('')
  const wanted = useSettled(text.trim())
  const pager = usePager(['policies to pay', wanted], (after: string | null) =>
    api.policy.list.query({ mode: 'no_application', own: true, ...(wanted && { text: wanted }), after }),
  )
  return (
    <>
      <Box className="filters">
        <Field label="查找政策" value={text} onChange={setText} placeholder="按名称或文号查找政策" />
      </Box>
      <Loaded query={pager.query}>
        {({ policies, total }) => {
          const published = policies.filter(({ status }) => status === 'published')
          if (published.length === 0)
            return wanted ? (
              <Empty title="没有找到这样的政策">换一个词试试。</Empty>
            ) : (
              <Empty title="还没有可以建立名单的政策">先发布一项免申即享政策，再建立名单。</Empty>
            )
          return (
            <>
              <Card title="为哪项政策建立名单？">
                {published.map((policy) => (
                  <Row
                    key={policy.id}
                    title={policy.title}
                    note={`${policy.summary} · ${policy.documentNo}`}
                    tag={<Tag tone="main">{policy.listTypeLabel}</Tag>}
                    onTap={() => onChoose(policy)}
                  />
                ))}
              </Card>
              <PagerLine pager={pager} total={total} shown={policies.length} size={pageSize} unit="项" />
            </>
          )
        }}
      </Loaded>
    </>
  )
}

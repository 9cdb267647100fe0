import type { FactImportView } from '@huiqi/bff/fact/views'
import { useQuery } from '@tanstack/react-query'
import { ask } from '../../../../api/client.ts'
import { open, routes, useParam } from '../../../../routes.ts'
import { Button } from '../../../../ui/button.tsx'
import { Card, Note } from '../../../../ui/card.tsx'
import { Box, Words } from '../../../../ui/host.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Progress } from '../../../../ui/progress.tsx'
import { Loaded } from '../../../../ui/states.tsx'
import { Tag } from '../../../../ui/tag.tsx'
import { grouped } from '../../grouped.ts'
import { StaffDesk } from '../../staff-desk.tsx'
import { MomentWords } from '../../words.tsx'
import { statusTones } from '../import-table.tsx'
import { ProblemTable } from './problem-table.tsx'

/** One file of facts: how far it has been read, what came of it, and what is wrong with it. */
export default function FactFile() {
  const importId = useParam('id')
  const query = useQuery(
    ask.fact.get.queryOptions(
      { importId },
      { refetchInterval: ({ state }) => (state.data?.status === 'reading' ? 1_000 : false) },
    ),
  )
  return (
    <StaffDesk
      now={routes.facts}
      from={{ label: '数据导入', url: routes.facts }}
      title={query.data?.fileName ?? '导入的文件'}
      head={query.data && <Tag tone={statusTones[query.data.status]}>{query.data.statusLabel}</Tag>}
    >
      {() => (
        <Loaded query={query}>
          {(sent) => (
            <>
              <Note>
                {sent.sentBy} · <MomentWords at={sent.sentAt} />
              </Note>
              <Outcome sent={sent} />
              {sent.problemCount > 0 && sent.status !== 'reading' && <ProblemTable sent={sent} />}
            </>
          )}
        </Loaded>
      )}
    </StaffDesk>
  )
}

function Outcome({ sent }: { sent: FactImportView }) {
  if (sent.status === 'reading')
    return (
      <Card>
        <Progress label={`正在读取：${grouped(sent.lineCount)} 行`} done={0} of={null} />
        <Note>可以离开这一页，读完后结果会留在导入记录里。</Note>
      </Card>
    )
  const { failure, problemCount } = sent
  return (
    <>
      {failure && <Notice tone="bad">没有读完：{failure}已读到的行仍然有效。</Notice>}
      {!failure && problemCount === 0 && <Notice tone="good">全部采用，没有问题。</Notice>}
      <Box className="figures">
        <Figure label="读到" value={sent.lineCount} unit="行" />
        <Figure label="更新" value={sent.changedCount} unit="个值" />
        <Figure label="与已有数据一致" value={sent.unchangedCount} unit="个值" />
        {problemCount > 0 && <Figure label="有问题" value={problemCount} unit="行" attention />}
      </Box>
      {failure && (
        <Box className="form-actions">
          <Button onTap={() => open(routes.facts)}>重新导入</Button>
        </Box>
      )}
    </>
  )
}

interface FigureProps {
  label: string
  value: number
  unit: string
  attention?: boolean
}

function Figure({ label, value, unit, attention = false }: FigureProps) {
  return (
    <Words className={attention ? 'figure figure-attention' : 'figure'}>
      {label} <Words className="figure-value">{grouped(value)}</Words> {unit}
    </Words>
  )
}

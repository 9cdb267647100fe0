import type { Reading, StaffCorrectionDetail, ValueView } from '@huiqi/bff/profile/views'
import type { ReactNode } from 'react'
import { Card, Note } from '../../../../ui/card.tsx'
import { Box } from '../../../../ui/host.tsx'
import { Tag } from '../../../../ui/tag.tsx'
import { LimitTag } from '../../limit-tag.tsx'
import { MomentWords } from '../../words.tsx'
import './answer.scss'

/** What the enterprise said, beside what stands there now. */
export function AskedCard({ detail }: { detail: StaffCorrectionDetail }) {
  const { enterpriseName, uscc, name, periodWords, state, stateLabel, due, breached, createdAt } = detail
  const { before, present, proposed, reason, evidence } = detail
  const standing = state === 'open' ? present : before
  return (
    <Card
      title={periodWords ? `${name}（${periodWords}）` : name}
      aside={state === 'open' ? <LimitTag deadline={due} breached={breached} /> : <Tag tone="good">{stateLabel}</Tag>}
    >
      <Note>
        {enterpriseName}（{uscc}），
        <MomentWords at={createdAt} />
      </Note>
      <Box className="compare">
        <Side title={state === 'open' ? '现有数据' : '提出时的数据'}>
          <Value value={standing} gone={linesNotIn(standing?.reading, proposed)} />
        </Side>
        <Side title="企业说应该是">
          <Lines reading={proposed} marked={linesNotIn(proposed, standing?.reading)} mark="新增" />
        </Side>
      </Box>
      <Box className="quote">
        <Box>{reason}</Box>
        {evidence && <Note>证明：{evidence}</Note>}
      </Box>
      {state === 'open' && <Note>请在 {due.words}答复。</Note>}
    </Card>
  )
}

function Side({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box className="compare-side">
      <Note>{title}</Note>
      {children}
    </Box>
  )
}

/** Entries of the one list that the other lacks. */
const linesNotIn = (list: Reading | undefined, other: Reading | undefined): readonly string[] =>
  list?.lines.filter((line) => !other?.lines.includes(line)) ?? []

function Value({ value, gone }: { value: ValueView | null; gone: readonly string[] }) {
  if (!value) return <Box className="strong">没有数据</Box>
  return (
    <>
      <Lines reading={value.reading} marked={gone} mark="去掉" />
      <Note>
        {value.source} {value.asOf}
        {value.stale && '，已过期'}
      </Note>
    </>
  )
}

interface LinesProps {
  reading: Reading
  /** The entries that differ from the other side. */
  marked: readonly string[]
  mark: string
}

function Lines({ reading: { text, lines, items }, marked, mark }: LinesProps) {
  if (lines.length === 0 && items.length === 0) return <Box className="strong">{text}</Box>
  return (
    <>
      {lines.map((line) => (
        <Box key={line} className="strong">
          {line} {marked.includes(line) && <Tag tone="attention">{mark}</Tag>}
        </Box>
      ))}
      {items.map(({ title, fields }) => (
        <Box key={title}>
          <Box className="strong">{title}</Box>
          <Note>{fields.map(({ name, value }) => `${name}：${value}`).join('；')}</Note>
        </Box>
      ))}
    </>
  )
}

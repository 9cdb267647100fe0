import type { AttributeView } from '@huiqi/bff/fact/views'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../api/client.ts'
import { Note } from '../../../ui/card.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { Field } from '../../../ui/field.tsx'
import { Box } from '../../../ui/host.tsx'
import { Empty, Loaded } from '../../../ui/states.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { found } from './found.ts'

/** 指标字典: what is known of enterprises, who tells it, and how old it may be. */
export function Dictionary() {
  const [text, setText] = useState('')
  const [mine, setMine] = useState(true)
  const dictionary = useQuery(ask.fact.dictionary.queryOptions())
  return (
    <>
      <Note>超过有效时间的数据按“没有数据”对待：企业会看到“待核实”，而不是不符合。请按时更新。</Note>
      <Box className="filters">
        <Field label="查找指标" placeholder="按指标名称或部门查找" value={text} onChange={setText} maxLength={30} />
        <Choices
          label="只看"
          options={[{ value: 'mine', label: '只看本部门可导入的' }]}
          chosen={mine ? ['mine'] : []}
          onChange={(chosen) => setMine(chosen.length > 0)}
        />
      </Box>
      <Loaded query={dictionary}>
        {(all) => {
          const shown = found(all, text, mine)
          return shown.length === 0 ? (
            <Empty title="没有找到这样的指标">换个说法，或查看全部部门的指标。</Empty>
          ) : (
            <Table
              label="指标字典"
              columns={mine ? columns : [...columns, whose]}
              rows={shown}
              rowKey={({ code }) => code}
            />
          )
        }}
      </Loaded>
    </>
  )
}

const columns: Column<AttributeView>[] = [
  { key: 'name', title: '指标', lead: true, cell: ({ name }) => name },
  { key: 'form', title: '内容', cell: ({ form }) => form },
  {
    key: 'owner',
    title: '由谁提供',
    cell: ({ owner, alsoFrom }) => (alsoFrom.length > 0 ? `${owner}，也可由${alsoFrom.join('、')}` : owner),
  },
  { key: 'freshness', title: '多久以内有效', cell: ({ freshness }) => freshness },
]

const whose: Column<AttributeView> = {
  key: 'mine',
  title: '本部门',
  fit: true,
  cell: ({ mine }) => (mine ? <Tag tone="good">可导入</Tag> : '—'),
}

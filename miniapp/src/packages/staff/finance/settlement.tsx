import type { SettlementRow } from '@huiqi/bff/payout/views'
import { formatYuan } from '@huiqi/shared/money'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../api/client.ts'
import { Note } from '../../../ui/card.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { Box, Words } from '../../../ui/host.tsx'
import { MiniChart } from '../../../ui/mini-chart.tsx'
import { Empty, Loaded } from '../../../ui/states.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { owedByDistrict } from './owed-by-district.ts'
import { lastQuarters, quarterKey } from './quarters.ts'

const shown = 4

/** 市区分担: what districts have paid first in a quarter, and what is owed to them for it (鹰潭 方案 三(四)2). */
export function Settlement() {
  const [quarters] = useState(() => lastQuarters(new Date(), shown))
  const [chosen, choose] = useState(quarters[0]!)
  const settlement = useQuery(ask.payout.settlement.queryOptions({ year: chosen.year, quarter: chosen.quarter }))
  return (
    <>
      <Choices
        label="季度"
        options={quarters.map((each) => ({ value: quarterKey(each), label: `${each.year} 年第 ${each.quarter} 季度` }))}
        chosen={[quarterKey(chosen)]}
        onChange={([key]) => choose(quarters.find((each) => quarterKey(each) === key) ?? chosen)}
      />
      <Loaded query={settlement}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title="这个季度没有付出的款项">市、区分担的政策付款后，按区列出各级应承担的金额。</Empty>
          ) : (
            <>
              <Box className="figures">
                <Words className="figure">
                  各区代垫、应由上级归还{' '}
                  <Words className="figure-value">
                    ¥{formatYuan(rows.reduce((sum, { owedFen }) => sum + owedFen, 0))}
                  </Words>
                </Words>
              </Box>
              <Note>应归还各区（万元）</Note>
              <MiniChart label="应归还各区（万元）" bars={owedByDistrict(rows)} />
              <Table
                label="市区结算"
                columns={columns}
                rows={rows}
                rowKey={({ policyId, district }) => policyId + district}
              />
              <Note>数字由付款流水实时汇总，不另记账。</Note>
            </>
          )
        }
      </Loaded>
    </>
  )
}

const columns: Column<SettlementRow>[] = [
  { key: 'district', title: '区', cell: ({ districtName }) => districtName },
  { key: 'policy', title: '政策', cell: ({ policyTitle }) => policyTitle },
  { key: 'count', title: '笔数', align: 'end', cell: ({ count }) => String(count) },
  {
    key: 'legs',
    title: '各级承担（元）',
    align: 'end',
    cell: ({ legs }) =>
      legs.map(({ funder, label, fen }) => (
        <Box key={funder}>
          {label} {formatYuan(fen)}
        </Box>
      )),
  },
  { key: 'total', title: '已付（元）', align: 'end', cell: ({ totalFen }) => formatYuan(totalFen) },
  {
    key: 'owed',
    title: '应归还区（元）',
    align: 'end',
    cell: ({ owedFen }) => <Words className="strong">{formatYuan(owedFen)}</Words>,
  },
]

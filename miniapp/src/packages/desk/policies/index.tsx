import type { DeskPolicy } from '@huiqi/bff/policy/desk/views'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../api/client.ts'
import { routes } from '../../../routes.ts'
import { Field } from '../../../ui/field.tsx'
import { Box } from '../../../ui/host.tsx'
import { Segments } from '../../../ui/segments.tsx'
import { Empty, Loaded } from '../../../ui/states.tsx'
import { Table } from '../../../ui/table.tsx'
import type { Staff } from '../../staff/nav.ts'
import { StaffDesk } from '../../staff/staff-desk.tsx'
import '../desk.scss'
import { columnsFor } from './columns.tsx'
import { CreatePolicy } from './create-policy.tsx'

const scopes = [
  { value: 'all', label: '全部' },
  { value: 'drafts', label: '有草稿' },
] as const

/** 政策设计: what the department has in force, and what it is working on. */
export default function Policies() {
  return (
    <StaffDesk now={routes.policies} title="政策设计" head={<CreatePolicy />}>
      {(staff) => <PolicyList staff={staff} />}
    </StaffDesk>
  )
}

function PolicyList({ staff }: { staff: Staff }) {
  const query = useQuery(ask.desk.policies.queryOptions())
  const reach = useQuery(ask.push.reach.queryOptions()).data ?? []
  const [scope, choose] = useState<(typeof scopes)[number]['value']>('all')
  const [wanted, search] = useState('')
  const fits = ({ title, draft }: DeskPolicy) => title.includes(wanted.trim()) && (scope === 'all' || draft !== null)
  return (
    <Loaded query={query}>
      {(policies) => {
        const shown = policies.filter(fits)
        return (
          <>
            <Box className="filters">
              <Segments label="政策" options={scopes} now={scope} onChoose={choose} />
              <Field label="按名称找" placeholder="按名称找" value={wanted} onChange={search} />
            </Box>
            {shown.length === 0 ? (
              <Empty title={scope === 'drafts' ? '没有正在起草的政策' : '没有找到政策'}>
                在“全部”里选一项政策，点“修改”，就从现行版本起草新的一版。
              </Empty>
            ) : (
              <Table label="政策" columns={columnsFor(staff, reach)} rows={shown} rowKey={({ policyId }) => policyId} />
            )}
          </>
        )
      }}
    </Loaded>
  )
}

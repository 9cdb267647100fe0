import type { DepartmentView } from '@huiqi/bff/identity/staff/views'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../api/client.ts'
import { open, routes } from '../../../routes.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { Box, Tap } from '../../../ui/host.tsx'
import { Empty, Loaded } from '../../../ui/states.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { StaffDesk } from '../staff-desk.tsx'

/** 部门与人员: the offices that work here, and how many people each has. */
export default function People() {
  return (
    <StaffDesk
      now={routes.people}
      title="部门与人员"
      head={<Button onTap={() => open(routes.newDepartment)}>新增部门</Button>}
    >
      {() => <DepartmentList />}
    </StaffDesk>
  )
}

function DepartmentList() {
  const query = useQuery(ask.staff.departments.queryOptions())
  const [wanted, search] = useState('')
  return (
    <>
      <Box className="filters">
        <Field label="按名称找" placeholder="按名称找" value={wanted} onChange={search} />
      </Box>
      <Loaded query={query}>
        {({ departments }) => {
          const shown = departments.filter(({ name }) => name.includes(wanted.trim()))
          if (shown.length === 0) return <Empty title="没有这个部门">换一个词试试，或者新增部门。</Empty>
          return <Table label="部门" columns={columns} rows={shown} rowKey={({ code }) => code} />
        }}
      </Loaded>
    </>
  )
}

const columns: Column<DepartmentView>[] = [
  {
    key: 'name',
    title: '部门',
    lead: true,
    cell: ({ code, name }) => (
      <Tap className="cell-link" onTap={() => open(routes.department(code))}>
        {name}
      </Tap>
    ),
  },
  { key: 'kind', title: '类型', fit: true, cell: ({ kindLabel }) => kindLabel },
  { key: 'region', title: '区域', cell: ({ regionName }) => regionName },
  { key: 'phone', title: '电话', fit: true, cell: ({ phone }) => phone },
  {
    key: 'duties',
    title: '负责的数据',
    cell: ({ duties }) => duties.map(({ label }) => label).join('、') || '—',
  },
  { key: 'members', title: '人员', align: 'end', fit: true, cell: ({ members }) => `${members} 人` },
]

import type { DepartmentDetail } from '@huiqi/bff/identity/staff/views'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../../api/client.ts'
import { routes, useParam } from '../../../../routes.ts'
import { Button } from '../../../../ui/button.tsx'
import { Card, Link, Note } from '../../../../ui/card.tsx'
import { Box } from '../../../../ui/host.tsx'
import { Empty, Loaded } from '../../../../ui/states.tsx'
import { Table } from '../../../../ui/table.tsx'
import { StaffDesk } from '../../staff-desk.tsx'
import { AddSheet } from './add-sheet.tsx'
import { ChangeCard } from './change-card.tsx'
import { columnsFor } from './columns.tsx'
import { MemberSheet } from './member-sheet.tsx'

type Open = 'add' | 'change' | { readonly member: string } | null

/** One department: what is said of it, who acts for it and as what. */
export default function Department() {
  const code = useParam('id')
  const query = useQuery(ask.staff.department.queryOptions({ code }))
  const [open, show] = useState<Open>(null)
  return (
    <StaffDesk
      now={routes.people}
      from={{ label: '部门与人员', url: routes.people }}
      title={query.data?.name ?? '部门'}
      head={<Button onTap={() => show('add')}>新增人员</Button>}
    >
      {() => <Loaded query={query}>{(department) => <One department={department} open={open} show={show} />}</Loaded>}
    </StaffDesk>
  )
}

interface OneProps {
  department: DepartmentDetail
  open: Open
  show: (open: Open) => void
}

function One({ department, open, show }: OneProps) {
  const close = () => show(null)
  const { staff } = department
  const member = typeof open === 'object' ? staff.find(({ id }) => id === open?.member) : undefined
  return (
    <>
      {open === 'change' ? (
        <ChangeCard department={department} onClose={close} />
      ) : (
        <About department={department} onChange={() => show('change')} />
      )}
      {staff.length === 0 ? (
        <Empty title="还没有人员">新增人员后，本人用统一身份认证登录就能办理。</Empty>
      ) : (
        <Table label="人员" columns={columnsFor((id) => show({ member: id }))} rows={staff} rowKey={({ id }) => id} />
      )}
      {open === 'add' && <AddSheet department={department} onClose={close} />}
      {member && <MemberSheet key={member.id} member={member} choices={department.roles} onClose={close} />}
    </>
  )
}

function About({ department, onChange }: { department: DepartmentDetail; onChange: () => void }) {
  const { code, kindLabel, regionName, phone, duties } = department
  return (
    <Card title={kindLabel} aside={<Link onTap={onChange}>修改</Link>}>
      <Box>
        {regionName} · 代码 {code} · 电话 {phone}
      </Box>
      <Note>{duties.length > 0 ? `负责的数据：${duties.map(({ label }) => label).join('、')}` : '不负责企业数据'}</Note>
    </Card>
  )
}

import type { StaffView } from '@huiqi/bff/identity/staff/views'
import { Link } from '../../../../ui/card.tsx'
import { Words } from '../../../../ui/host.tsx'
import type { Column } from '../../../../ui/table.tsx'
import { Tag } from '../../../../ui/tag.tsx'

export const columnsFor = (onChange: (id: string) => void): Column<StaffView>[] => [
  {
    key: 'name',
    title: '姓名',
    lead: true,
    cell: ({ nameMasked, self }) => (
      <Words className="strong">
        {nameMasked}
        {self ? '（您）' : ''}
      </Words>
    ),
  },
  { key: 'phone', title: '手机', fit: true, cell: ({ phoneMasked }) => phoneMasked ?? '—' },
  { key: 'roles', title: '岗位', cell: ({ roleLabels }) => roleLabels.join('、') },
  { key: 'state', title: '状态', fit: true, cell: (member) => <State member={member} /> },
  {
    key: 'change',
    title: '操作',
    fit: true,
    cell: ({ id, active }) => (active ? <Link onTap={() => onChange(id)}>调整</Link> : '—'),
  },
]

function State({ member: { active, linked } }: { member: StaffView }) {
  if (!active) return <Tag>已停用</Tag>
  return linked ? <Tag tone="good">在岗</Tag> : <Tag tone="attention">待本人登录</Tag>
}

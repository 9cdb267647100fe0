import type { StaffView } from '@huiqi/bff/identity/staff/views'
import { Tap, Words } from '../../../../ui/host.tsx'
import type { Column } from '../../../../ui/table.tsx'
import { Tag } from '../../../../ui/tag.tsx'

/** Who still acts for the department can be opened. */
export const columnsFor = (onOpen: (id: string) => void): Column<StaffView>[] => [
  {
    key: 'name',
    title: '姓名',
    lead: true,
    cell: ({ id, nameMasked, self, active }) => {
      const name = self ? `${nameMasked}（您）` : nameMasked
      if (!active) return <Words className="strong">{name}</Words>
      return (
        <Tap className="cell-link" onTap={() => onOpen(id)}>
          {name}
        </Tap>
      )
    },
  },
  { key: 'phone', title: '手机', fit: true, cell: ({ phoneMasked }) => phoneMasked ?? '—' },
  { key: 'roles', title: '岗位', cell: ({ roleLabels }) => roleLabels.join('、') },
  { key: 'state', title: '状态', fit: true, cell: (member) => <State member={member} /> },
]

function State({ member: { active, linked } }: { member: StaffView }) {
  if (!active) return <Tag>已停用</Tag>
  return linked ? <Tag tone="good">在岗</Tag> : <Tag tone="attention">待本人登录</Tag>
}

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ask } from '../../api/client.ts'
import { askToSignIn, open, routes } from '../../routes.ts'
import { Button } from '../../ui/button.tsx'
import { Desk } from '../../ui/desk.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { itemsFor, mayOpen, type Staff } from './nav.ts'
import './staff.scss'
import { countAt, useTodo } from './use-todo.ts'

interface StaffDeskProps {
  /** The item of the navigation this screen belongs to. */
  now: string
  title: string
  from?: { label: string; url: string }
  /** Only for those who may be here. */
  head?: ReactNode
  aside?: ReactNode
  children: (staff: Staff) => ReactNode
}

/** The desk of whoever is signed in, with what his roles have something to do with and what waits there. */
export function StaffDesk({ now, title, from, head, aside, children }: StaffDeskProps) {
  const me = useQuery(ask.identity.me.queryOptions())
  const staff = me.data?.staff ?? null
  const todo = useTodo(staff)
  const here = staff !== null && mayOpen(staff, now)
  const items = staff ? itemsFor(staff).map(({ url, label }) => ({ url, label, count: countAt(todo, url) })) : []
  return (
    <Desk
      owner={staff?.departmentName ?? '工作台'}
      person={me.data ? { label: `${me.data.name} · 我的`, url: routes.me } : undefined}
      items={items}
      now={now}
      from={from}
      title={title}
      head={here && head}
      aside={here && aside}
    >
      <Loaded query={me}>{(person) => (here ? children(staff) : <NotHere signedIn={person !== null} />)}</Loaded>
    </Desk>
  )
}

function NotHere({ signedIn }: { signedIn: boolean }) {
  if (!signedIn)
    return (
      <>
        <Empty title="请先登录">工作台供部门工作人员使用，登录后看到您岗位上的事。</Empty>
        <Button onTap={askToSignIn}>登录</Button>
      </>
    )
  return (
    <>
      <Empty title="这里不在您的岗位范围内">左侧列出的是您的岗位能办的事。如需调整岗位，请联系本单位管理员。</Empty>
      <Button kind="plain" onTap={() => open(routes.home)}>
        回到首页
      </Button>
    </>
  )
}

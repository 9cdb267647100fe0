import type { EnterpriseChoice, MeView } from '@huiqi/bff/identity/views'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { ask } from '../api/client.ts'
import { currentEnterprise } from '../api/session.ts'
import { askToSignIn, open, routes } from '../routes.ts'
import { Button } from '../ui/button.tsx'
import { Card, Note } from '../ui/card.tsx'
import { Empty, Loaded, Skeleton } from '../ui/states.tsx'
import { actFor } from './act-for.ts'
import { DeskCard } from './desk-card.tsx'

export type Owner = MeView & { readonly enterprise: EnterpriseChoice }

export const useMe = () => useQuery(ask.identity.me.queryOptions())

/** What only somebody who acts for an enterprise can see; everybody else reads what to do first. */
export function ForOwner({ children }: { children: (me: Owner) => ReactNode }) {
  const me = useMe()
  return <Loaded query={me}>{(person) => (person ? <Known me={person}>{children}</Known> : <Stranger />)}</Loaded>
}

function Known({ me, children }: { me: MeView; children: (me: Owner) => ReactNode }) {
  const { enterprise, enterprises } = me
  const first = enterprises[0]?.uscc
  const lost = enterprise === null && first !== undefined
  // The enterprise chosen on this phone is no longer his: an authorisation was revoked, or another person signed in.
  useEffect(() => {
    if (lost && currentEnterprise.get() !== first) actFor(first)
  }, [lost, first])
  if (enterprise) return children({ ...me, enterprise })
  if (lost) return <Skeleton />
  return me.staff ? <DeskCard staff={me.staff} /> : <NoEnterprise />
}

function Stranger() {
  return (
    <>
      <Card title="政策找企业，不用申请">
        <Note>政府部门按已有数据找出符合条件的企业。登录后，核对金额和收款账户，点一下确认就能享受。</Note>
        <Button onTap={askToSignIn}>登录</Button>
      </Card>
      <Card title="收到了短信？">
        <Note>打开短信里的链接，或者输入短信里的 8 位确认码。</Note>
        <Button kind="plain" onTap={() => open(routes.code)}>
          输入确认码
        </Button>
      </Card>
    </>
  )
}

function NoEnterprise() {
  return (
    <Empty title="您名下还没有企业">
      如果您是法定代表人，请核对登录的是不是本人身份；如果您替企业办事，请法定代表人在“我的 ›
      经办人”里用您的姓名和手机号授权，授权后重新打开这里就能看到。
    </Empty>
  )
}

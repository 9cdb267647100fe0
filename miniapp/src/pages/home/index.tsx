import { useQuery } from '@tanstack/react-query'
import { ask } from '../../api/client.ts'
import { Card } from '../../ui/card.tsx'
import { Page } from '../../ui/page.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'

export default function Home() {
  const me = useQuery(ask.identity.me.queryOptions())
  return (
    <Page title="惠企" tab="home">
      <Loaded query={me}>
        {(person) =>
          person ? (
            person.enterprises.map(({ uscc, name }) => <Card key={uscc} title={name} />)
          ) : (
            <Empty title="请先登录">登录后查看贵公司可以享受的政策。</Empty>
          )
        }
      </Loaded>
    </Page>
  )
}

import { useState } from 'react'
import { DeskCard } from '../../owner/desk-card.tsx'
import { EnterpriseSheet } from '../../owner/enterprise-sheet.tsx'
import { useMe } from '../../owner/for-owner.tsx'
import { askToSignIn, open, routes } from '../../routes.ts'
import { Button } from '../../ui/button.tsx'
import { Card, LinkRow, Note } from '../../ui/card.tsx'
import { Page } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
import { Account } from './account.tsx'
import { Handlers } from './handlers.tsx'
import { Person } from './person.tsx'
import { PrivacySheet } from './privacy-sheet.tsx'
import { PushChoice } from './push-choice.tsx'
import { SessionsSheet } from './sessions-sheet.tsx'
import { SignOut } from './sign-out.tsx'
import { TextSize } from './text-size.tsx'

type Open = 'enterprises' | 'sessions' | 'privacy' | null

/** 我的: who I am, for whom I act, who else may, and how things look here. */
export default function Me() {
  const me = useMe()
  const [sheet, setSheet] = useState<Open>(null)
  const close = () => setSheet(null)
  return (
    <Page title="我的" tab="me">
      <Loaded query={me}>
        {(person) =>
          person ? (
            <>
              <Person me={person} onSwitch={() => setSheet('enterprises')} />
              {person.staff && <DeskCard staff={person.staff} />}
              {person.enterprise && (
                <Card>
                  <LinkRow label="一企一档：各部门的数据" verb="查看" onTap={() => open(routes.profile)} />
                </Card>
              )}
              {person.enterprise && <Account key={`account ${person.enterprise.uscc}`} />}
              {person.enterprise && <PushChoice key={`push ${person.enterprise.uscc}`} />}
              {person.enterprise && (
                <Handlers
                  key={`handlers ${person.enterprise.uscc}`}
                  mayChange={person.enterprise.standing === 'legal_representative'}
                />
              )}
            </>
          ) : (
            <Card title="还没有登录">
              <Note>登录后可以看到名下的企业、收款账户和经办人。</Note>
              <Button onTap={askToSignIn}>登录</Button>
            </Card>
          )
        }
      </Loaded>
      <TextSize />
      <Card>
        <LinkRow label="短信确认码" verb="输入" onTap={() => open(routes.code)} />
        {me.data && <LinkRow label="登录的设备" verb="查看" onTap={() => setSheet('sessions')} />}
        <LinkRow label="怎样保护您的信息" verb="查看" onTap={() => setSheet('privacy')} />
      </Card>
      {me.data && <SignOut />}
      {sheet === 'enterprises' && me.data && <EnterpriseSheet me={me.data} onClose={close} />}
      {sheet === 'sessions' && <SessionsSheet onClose={close} />}
      {sheet === 'privacy' && <PrivacySheet onClose={close} />}
    </Page>
  )
}

import type { MemberView } from '@huiqi/bff/enterprise/views'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../api/client.ts'
import { Button } from '../../ui/button.tsx'
import { Card, Note } from '../../ui/card.tsx'
import { Loaded } from '../../ui/states.tsx'
import { AuthoriseSheet } from './authorise-sheet.tsx'
import { Member } from './member.tsx'
import { RevokeSheet } from './revoke-sheet.tsx'

/** Who may act for the enterprise; only the legal representative changes it. */
export function Handlers({ mayChange }: { mayChange: boolean }) {
  const members = useQuery(ask.enterprise.handlers.queryOptions())
  const [authorising, setAuthorising] = useState(false)
  const [leaving, setLeaving] = useState<MemberView | null>(null)
  return (
    <Card title="经办人">
      <Note>
        {mayChange
          ? '经办人可以替贵公司确认、更改账户和评价。您可以随时撤销。'
          : '只有法定代表人可以授权或撤销经办人。'}
      </Note>
      <Loaded query={members}>
        {(all) =>
          all.map((member) => (
            <Member key={member.id} member={member} {...(mayChange && { onRevoke: () => setLeaving(member) })} />
          ))
        }
      </Loaded>
      {mayChange && (
        <Button kind="plain" onTap={() => setAuthorising(true)}>
          授权经办人
        </Button>
      )}
      {authorising && <AuthoriseSheet onClose={() => setAuthorising(false)} />}
      {leaving && <RevokeSheet member={leaving} onClose={() => setLeaving(null)} />}
    </Card>
  )
}

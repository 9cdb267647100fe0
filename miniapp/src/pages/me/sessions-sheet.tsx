import type { SessionView } from '@huiqi/bff/identity/views'
import { useQuery } from '@tanstack/react-query'
import { api, ask } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'
import { momentWords } from '../../owner/moment.ts'
import { Link, Note } from '../../ui/card.tsx'
import { Box } from '../../ui/host.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { CommandNote, Loaded } from '../../ui/states.tsx'
import { Tag } from '../../ui/tag.tsx'

/** Where the person is signed in; a phone that was lost is signed out from here. */
export function SessionsSheet({ onClose }: { onClose: () => void }) {
  const sessions = useQuery(ask.identity.sessions.queryOptions())
  return (
    <Sheet title="登录的设备" onClose={onClose}>
      <Note>有不认识的设备，请让它退出。</Note>
      <Loaded query={sessions}>{(all) => all.map((session) => <Session key={session.id} session={session} />)}</Loaded>
    </Sheet>
  )
}

function Session({ session: { id, channelLabel, since, seenAt, current } }: { session: SessionView }) {
  const revoke = useCommand(api.identity.revokeSession.mutate)
  const now = new Date()
  return (
    <>
      <Box className="link-row line">
        <Box className="link-row-label">
          <Box className="strong">{channelLabel}</Box>
          <Note>
            {momentWords(since, now)}登录，最近使用 {momentWords(seenAt, now)}
          </Note>
        </Box>
        {current ? <Tag tone="good">这台设备</Tag> : <Link onTap={() => void revoke.run({ id })}>让它退出</Link>}
      </Box>
      <CommandNote command={revoke} />
    </>
  )
}

import type { MessageView } from '@huiqi/bff/message/views'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'
import { momentWords } from '../../owner/moment.ts'
import { openClaim } from '../../owner/open-claim.ts'
import { open, routes } from '../../routes.ts'
import { Box } from '../../ui/host.tsx'
import { Row } from '../../ui/row.tsx'
import { Tag } from '../../ui/tag.tsx'

const screens = { profile: routes.profile, report: routes.report('eligible') } as const

/** A message; opening it marks it as read and goes where it is about. */
export function MessageRow({
  message: { id, claimId, opens, title, body, createdAt, read },
}: {
  message: MessageView
}) {
  const [opening, setOpening] = useState(false)
  const markRead = useCommand(api.message.markRead.mutate)
  const openIt = async () => {
    if (!read) void markRead.run({ ids: [id] })
    if (opens) open(screens[opens])
    if (claimId === null) return
    setOpening(true)
    await openClaim(claimId)
    setOpening(false)
  }
  return (
    <Row
      title={
        <>
          {!read && <Tag tone="main">未读</Tag>} {title}
        </>
      }
      busy={opening}
      note={
        <>
          {body.split('\n').map((line) => (
            <Box key={line}>{line}</Box>
          ))}
          <Box>{momentWords(createdAt, new Date())}</Box>
        </>
      }
      onTap={() => void openIt()}
    />
  )
}

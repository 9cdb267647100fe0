import { api } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'
import { MoreButton } from '../../owner/more-button.tsx'
import { usePages } from '../../owner/use-pages.ts'
import { Card, Link } from '../../ui/card.tsx'
import { Box } from '../../ui/host.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { MessageRow } from './message-row.tsx'

/** Everything the enterprise was told, newest first. */
export function MessageList() {
  const { query, ...rest } = usePages(['messages'], (after) => api.message.list.query({ after }))
  const markRead = useCommand(api.message.markRead.mutate)
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const messages = pages.flatMap((page) => page.messages)
        if (messages.length === 0)
          return <Empty title="还没有消息">有政策等您确认、审核有结果、款项到账时，都会在这里告诉您。</Empty>
        return (
          <>
            {messages.some(({ read }) => !read) && (
              <Box className="list-head">
                <Link onTap={() => void markRead.run({})}>全部标为已读</Link>
              </Box>
            )}
            <Card>
              {messages.map((message) => (
                <MessageRow key={message.id} message={message} />
              ))}
            </Card>
            <MoreButton {...rest} />
          </>
        )
      }}
    </Loaded>
  )
}

import type { VetoRequestView } from '@huiqi/bff/roster/views'
import { Box, Words } from '../../../ui/host.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { requestWords } from '../request-words.ts'

/** Departments that were asked, and what they answered. */
export function Requests({ requests }: { requests: readonly VetoRequestView[] }) {
  return (
    <Box className="facts">
      {requests.map((request) => {
        const { tone, words } = requestWords(request)
        return (
          <Box key={request.departmentCode} className="card-line">
            <Words>{request.departmentName}</Words>
            <Tag tone={tone}>{words}</Tag>
          </Box>
        )
      })}
    </Box>
  )
}

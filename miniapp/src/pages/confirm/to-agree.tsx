import type { ClaimView } from '@huiqi/bff/claim/views'
import { Card, LinkRow, Note } from '../../ui/card.tsx'
import { Box } from '../../ui/host.tsx'

interface ToAgreeProps {
  text: NonNullable<ClaimView['consentText']>
  onRead: () => void
}

/** What one agrees to by confirming. */
export function ToAgree({ text: { title, version }, onRead }: ToAgreeProps) {
  return (
    <Card>
      <LinkRow
        label={
          <>
            <Note>点“确认享受”即同意</Note>
            <Box>
              《{title}》第 {version} 版
            </Box>
          </>
        }
        verb="阅读"
        onTap={onRead}
      />
      <Note>到期没有确认的，视为放弃，资金不再保留。</Note>
    </Card>
  )
}

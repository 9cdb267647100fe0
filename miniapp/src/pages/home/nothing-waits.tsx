import { Card, Note } from '../../ui/card.tsx'

export function NothingWaits() {
  return (
    <Card title="现在没有要您办的事">
      <Note>不用申请，也不用找人。有符合条件的政策时，我们会发短信给法定代表人和经办人，并列在这里等您确认。</Note>
    </Card>
  )
}

import type { MeView } from '@huiqi/bff/identity/views'
import { open, routes } from '../routes.ts'
import { Button } from '../ui/button.tsx'
import { Card, Note } from '../ui/card.tsx'

type Staff = NonNullable<MeView['staff']>

/** The way to the desk, for those who work for a department. */
export function DeskCard({ staff }: { staff: Staff }) {
  return (
    <Card title="工作台">
      <Note>您以{staff.departmentName}工作人员的身份登录。名单、审核和兑付在工作台办理，用电脑打开更方便。</Note>
      <Button onTap={() => open(routes.desk)}>进入工作台</Button>
    </Card>
  )
}

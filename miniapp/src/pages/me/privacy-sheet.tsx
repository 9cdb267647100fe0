import { Box } from '../../ui/host.tsx'
import { Sheet } from '../../ui/sheet.tsx'

const paragraphs = [
  '我们用到的：您的姓名和手机号（确认您能代表企业）、企业的登记和经营数据（由主管部门提供，判断符不符合政策条件）、收款账户（付款）。',
  '怎样保存：手机号和账号加密保存，页面上只显示一部分。办理工作人员只看到办理需要的内容；您的评价转给部门时不带联系方式。',
  '谁看过、改过：每一步都有不可改的记录，可以在办件进度里查看。',
  '数据不对：在确认页点“金额或信息不对”，由提供数据的部门核对。其他问题请打 12345。',
] as const

export function PrivacySheet({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title="怎样保护您的信息" onClose={onClose}>
      {paragraphs.map((paragraph) => (
        <Box as="p" key={paragraph}>
          {paragraph}
        </Box>
      ))}
    </Sheet>
  )
}

import { type SmsTemplate, safety } from './templates.ts'

/** What an enterprise is told that is about itself and no claim. */
export type EnterpriseMessage = 'correction_made' | 'correction_kept' | 'correction_late' | 'new_matches'

type EnterpriseTemplate = {
  readonly title: string
  /** Placeholders in braces, filled from the notice's values. */
  readonly body: string
  /** The screen that a tap leads to. */
  readonly opens: 'profile' | 'report'
  /** The text message that may go along; each of its values 1–35 characters. */
  readonly sms?: SmsTemplate
}

export const enterpriseTemplates: Readonly<Record<EnterpriseMessage, EnterpriseTemplate>> = {
  correction_made: {
    title: '数据已更正',
    body: '{department}核对了“{name}”，现在是：{value}。能享受的政策已按新数据重新计算。',
    opens: 'profile',
  },
  correction_kept: {
    title: '数据核对有了答复',
    body: '{department}核对了“{name}”，数据维持不变。理由：{reason}',
    opens: 'profile',
  },
  correction_late: {
    title: '数据核对超过了期限',
    body: '{department}没有在期限内答复“{name}”，平台已记录并催办。也可以拨打 {phone} 询问。',
    opens: 'profile',
  },
  new_matches: {
    title: '有新符合条件的政策',
    body: `贵公司新符合 {count} 项政策，{gain}：
{policies}
条件和依据见匹配报告，结果以主管部门审核为准。不想收到这类提醒，可以在“我的”里关闭。`,
    opens: 'report',
    sms: {
      text: `{enterprise}：贵公司新符合{count}项惠企政策，{gain}，请登录{address} 查看匹配报告。${safety}`,
      urgent: false,
    },
  },
}

/** The screen a message leads to that is about no claim; null for one that is. */
export const screenOf = (template: string): EnterpriseTemplate['opens'] | null =>
  Object.hasOwn(enterpriseTemplates, template) ? enterpriseTemplates[template as EnterpriseMessage].opens : null

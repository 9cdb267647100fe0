import type { ClaimMessage, ClaimState } from '@huiqi/shared/claim'

/** `urgent` ones go out at night too. */
export type SmsTemplate = { readonly text: string; readonly urgent: boolean }

type Template = {
  /** Sent only while the claim is in this state: a reminder that comes after the deed is left out. Null: in any. */
  readonly during: ClaimState | null
  readonly title: string
  readonly body: string
  /** The text message, for what costs the enterprise something when it is not seen. Null: the in-app message is enough. */
  readonly sms: SmsTemplate | null
}

export const safety = '不索要密码和账号，咨询12345。'
/** The space ends the address: phones take Chinese characters for a part of it. */
const signIn = `请登录{address} 查看办理。${safety}`
/** The constant, filed address and a short typed code: carriers take no link that differs from message to message. */
const withCode = `{lastDay}24时前打开{address} 输入确认码{code}登录办理。${safety}`

const inApp = (title: string, body: string, during: ClaimState | null = null): Template => ({
  during,
  title,
  body,
  sms: null,
})
const alsoSms = (title: string, body: string, sms: string, during: ClaimState | null = null): Template => ({
  during,
  title,
  body,
  sms: { text: sms, urgent: false },
})

/**
 * What the enterprise is told, by the lifecycle's message. Placeholders: enterprise, department, policy, amount (元),
 * lastDay, address, code. Null: for staff, who have their lists; no message is written.
 */
export const templates: Readonly<Record<ClaimMessage, Template | null>> = {
  offer_made: alsoSms(
    '有一笔资金等您确认',
    '“{policy}”已为贵公司核定 {amount} 元，不用申请。请在{lastDay}24:00 前核对条件、金额和收款账户并确认。',
    `{enterprise}：{department}“{policy}”{amount}元待确认。${withCode}`,
    'offered',
  ),
  offer_reminder: alsoSms(
    '还有一笔资金没有确认',
    '“{policy}”{amount} 元还没有确认。{lastDay}24:00 前不确认，本次办理终止。',
    `{enterprise}：{department}“{policy}”{amount}元逾期将终止。${withCode}`,
    'offered',
  ),
  offer_lapsed: inApp(
    '确认期限已过',
    '“{policy}”{amount} 元在期限内没有确认，本次办理已终止，不影响以后享受其他政策。如有疑问，请联系{department}或拨打 12345。',
  ),
  offer_withdrawn: alsoSms(
    '名单已撤回',
    '{department}核对后撤回了“{policy}”的本次名单，理由请在办件里查看。',
    `{enterprise}：{department}答复了贵公司对“{policy}”的异议，本次名单已撤回，理由${signIn}`,
  ),
  offer_confirmed: inApp('已收到您的确认', '贵公司已确认享受“{policy}”{amount} 元，我们会把每一步进展告诉您。'),
  dispute_answered: alsoSms(
    '异议有了答复',
    '{department}答复了贵公司对“{policy}”的异议。现在的金额是 {amount} 元，请在{lastDay}24:00 前查看并确认。',
    `{enterprise}：“{policy}”的异议已答复，{amount}元待确认。${withCode}`,
    'offered',
  ),
  draft_reminder: inApp('申请还没有提交', '“{policy}”的申请还是草稿，请在{lastDay}24:00 前提交。', 'draft'),
  application_lapsed: inApp('申请已终止', '“{policy}”的申请在期限内没有办理，本次办理已终止，可以重新申请。'),
  application_accepted: inApp('申请已受理', '{department}受理了“{policy}”的申请，正在审核。'),
  application_refused: alsoSms(
    '申请没有受理',
    '{department}没有受理“{policy}”的申请，理由请在办件里查看。',
    `{enterprise}：{department}未受理贵公司“{policy}”的申请，理由${signIn}`,
  ),
  supplement_requested: alsoSms(
    '请补齐材料',
    '“{policy}”的材料还缺一些，请按清单在{lastDay}24:00 前一次补齐。',
    `{enterprise}：贵公司“{policy}”的申请须在{lastDay}24时前一次补齐材料。${signIn}`,
    'supplementing',
  ),
  supplement_reminder: alsoSms(
    '材料还没有补齐',
    '“{policy}”的材料还没有补齐，请在{lastDay}24:00 前提交，逾期本次办理终止。',
    `{enterprise}：提醒，贵公司“{policy}”的申请须在{lastDay}24时前补齐材料，逾期终止。${signIn}`,
    'supplementing',
  ),
  claim_approved: inApp('审核通过', '{department}审核通过了“{policy}”{amount} 元，接下来安排付款，贵公司无需操作。'),
  claim_rejected: alsoSms(
    '审核没有通过',
    '“{policy}”审核没有通过，{department}的书面理由请在办件里查看。如有疑问，请联系{department}或拨打 12345。',
    `{enterprise}：贵公司“{policy}”审核未通过，书面理由${signIn}`,
  ),
  publicity_started: inApp(
    '结果正在公示',
    '“{policy}”的结果正在公示，公示到{lastDay}，期满无异议即安排付款。',
    'publicized',
  ),
  objection_upheld: inApp('公示期间有异议', '“{policy}”公示期间有异议，{department}将重新审核，结果会通知贵公司。'),
  payout_failed: alsoSms(
    '银行没能入账，请更正账户',
    '“{policy}”{amount} 元被银行退回，资金为贵公司保留。请更正收款账户，更正后会重新付款。',
    `{enterprise}：“{policy}”{amount}元被银行退回，资金已保留，请更正收款账户。${signIn}`,
    'payout_failed',
  ),
  account_reminder: alsoSms(
    '收款账户还没有更正',
    '“{policy}”{amount} 元在等贵公司更正收款账户，更正后即重新付款。',
    `{enterprise}：提醒，“{policy}”{amount}元待贵公司更正收款账户后重新付款。${signIn}`,
    'payout_failed',
  ),
  paid: alsoSms(
    '款项已到账',
    '“{policy}”{amount} 元已到贵公司账户，请查收。欢迎对这次办理作出评价。',
    `{enterprise}：“{policy}”{amount}元已到贵公司账户，请查收。欢迎登录{address} 评价。${safety}`,
  ),
  reclaim_started: alsoSms(
    '请退回资金',
    '{department}要求退回“{policy}”的资金，原因和退回办法请在办件里查看，期限到{lastDay}。',
    `{enterprise}：{department}要求于{lastDay}前退回“{policy}”资金，原因和办法${signIn}`,
    'reclaiming',
  ),
  reclaim_reminder: alsoSms(
    '资金还没有退回',
    '“{policy}”的资金还没有退回，期限到{lastDay}。如有困难，请联系{department}。',
    `{enterprise}：提醒，“{policy}”资金须于{lastDay}前退回，办法${signIn}`,
    'reclaiming',
  ),
  reclaimed: inApp('资金已退回', '“{policy}”的资金已全部退回，本次办理结束。'),
  staff_deadline_near: null,
}

/** Whether the text message carries a typed code. */
export const needsCode = (template: ClaimMessage): boolean => templates[template]?.sms?.text.includes('{code}') ?? false

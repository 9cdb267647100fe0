import type { ClaimAction } from './names.ts'

/** What can be done to a claim: the words on the button, and in the timeline once it is done. */
export const claimActions: Readonly<Record<ClaimAction, { readonly label: string; readonly done: string }>> = {
  confirm: { label: '确认享受', done: '贵公司已确认享受' },
  decline: { label: '不需要', done: '贵公司已表示不需要' },
  dispute: { label: '金额或信息不对', done: '贵公司提出了异议' },
  resolve: { label: '答复异议', done: '主管部门已答复贵公司的异议' },
  lapse: { label: '到期终止', done: '已过期限，本次办理终止' },
  submit: { label: '提交申请', done: '贵公司已提交申请' },
  accept: { label: '受理', done: '主管部门已受理' },
  ask_supplement: { label: '一次性告知补正', done: '主管部门请贵公司补充材料' },
  resubmit: { label: '提交补正材料', done: '贵公司已提交补正材料' },
  refuse: { label: '不予受理', done: '主管部门不予受理，已说明理由' },
  approve: { label: '出具兑付意见', done: '主管部门已审核通过' },
  reject: { label: '审核不通过', done: '主管部门审核未通过，已书面说明理由' },
  proceed: { label: '转入下一环节', done: '平台已转入下一环节' },
  uphold_objection: { label: '异议成立，重新审核', done: '公示期间有异议，主管部门将重新审核' },
  close_publicity: { label: '公示期满', done: '公示期满，无异议' },
  pay: { label: '下达支付', done: '付款指令已送银行' },
  settle: { label: '银行已入账', done: '款项已到贵公司账户' },
  fail_payout: { label: '银行退票', done: '银行未能入账，款项已退回' },
  correct_account: { label: '更正收款账户', done: '贵公司已更正收款账户' },
  claw_back: { label: '追回资金', done: '主管部门要求退回资金' },
  settle_reclaim: { label: '资金已退回', done: '资金已全部退回' },
}

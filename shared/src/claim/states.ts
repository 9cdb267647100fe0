import type { ClaimActor, ClaimDeadlineName, ClaimState, ClaimSweeper } from './names.ts'

type StateRow = {
  readonly label: string
  /** One sentence for the enterprise: what is happening, or what it should do. */
  readonly hint: string
  /** Whose turn it is; null once nothing more is expected of anyone. */
  readonly turn: ClaimActor | null
  readonly deadline: ClaimDeadlineName | null
  readonly sweeper: ClaimSweeper | null
  /** Open from the first final answer on, and never closed again. */
  readonly ratingOpen: boolean
}

export const claimStates: Readonly<Record<ClaimState, StateRow>> = {
  offered: waits('待贵公司确认', '请核对条件、金额和收款账户，在期限内确认。', 'owner', 'confirm'),
  disputed: waits('异议处理中', '主管部门正在核对贵公司提出的异议，答复后会通知贵公司。', 'reviewer', 'answer_dispute'),
  draft: waits('草稿', '申请还没有提交，内容已为贵公司保存。', 'owner', 'draft'),
  submitted: waits('待受理', '申请已提交，主管部门正在核对材料是否齐全。', 'reviewer', 'accept'),
  supplementing: waits('待贵公司补正', '请按清单一次补齐材料后重新提交。', 'owner', 'supplement'),
  reviewing: waits('审核中', '主管部门正在审核，结果会通知贵公司。', 'reviewer', 'review'),
  approved: {
    ...waits('审核通过', '兑付意见已出具，正在转入付款环节。', 'system', null),
    sweeper: 'proceed_approved',
  },
  publicized: waits('公示中', '结果正在公示，期满无异议即安排付款。', 'system', 'publicity'),
  payable: waits('待付款', '财政部门将按兑付意见付款，贵公司无需操作。', 'finance', 'pay'),
  paying: waits('付款中', '付款指令已送银行，等待入账。', 'bank', 'bank'),
  payout_failed: waits('银行退票', '请更正收款账户，更正后会重新付款，资金为贵公司保留。', 'owner', 'correct_account'),
  paid: ends('已到账', '款项已到贵公司账户，请查收。'),
  reclaiming: {
    ...waits('资金追回中', '请按通知退回资金，如有疑问请联系主管部门。', 'owner', 'reclaim'),
    ratingOpen: true,
  },
  reclaimed: ends('资金已追回', '资金已全部退回，本次办理结束。'),
  declined: ends('贵公司已放弃', '贵公司本次不享受，不影响以后享受其他政策。'),
  lapsed: ends('逾期终止', '期限内没有收到贵公司的办理，本次办理终止。'),
  withdrawn: ends('已撤回', '主管部门核对后撤回了本次名单，理由见答复。'),
  refused: ends('不予受理', '主管部门没有受理这项申请，理由见通知。'),
  rejected: ends('审核未通过', '审核没有通过，理由见书面通知。'),
}

function waits(label: string, hint: string, turn: ClaimActor, deadline: ClaimDeadlineName | null): StateRow {
  return { label, hint, turn, deadline, sweeper: null, ratingOpen: false }
}

function ends(label: string, hint: string): StateRow {
  return { label, hint, turn: null, deadline: null, sweeper: null, ratingOpen: true }
}

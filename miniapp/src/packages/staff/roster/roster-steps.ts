import type { RosterStatus, RosterView } from '@huiqi/bff/roster/views'
import type { Step } from '../../../ui/steps.tsx'

type Stage = Pick<
  RosterView,
  'status' | 'kind' | 'rowCount' | 'joint' | 'opinion' | 'preReviewed' | 'authorised' | 'releasedCount'
>

/** Why there is nothing in it yet, where it is not the officer's turn. */
const unfilled: Partial<Record<RosterStatus, string>> = {
  filling: '平台正在处理',
  failed: '没有成功，请看上面的原因',
}

/** How a roster comes to its enterprises: what is done, whose turn it is, and what may be left out. */
export function rosterSteps(roster: Stage): Step[] {
  const { status, joint, opinion, preReviewed, authorised, releasedCount } = roster
  const released = status === 'released'
  const filled = !['empty', 'filling', 'failed'].includes(status)
  const reviewing = status === 'joint_review'
  const ready = status === 'open'
  const steps: Step[] = [
    {
      key: 'fill',
      title: roster.kind === 'imported' ? '上传名单' : '平台生成名单',
      detail: filled ? `${roster.rowCount} 家` : (unfilled[status] ?? '轮到经办人'),
      state: status === 'failed' ? 'failed' : filled ? 'done' : 'now',
    },
    {
      key: 'joint',
      title: '联合审核',
      detail: joint.asked === 0 ? '没有送审（可不送）' : `${joint.answered} / ${joint.asked} 个部门已答复`,
      state: joint.asked === 0 ? 'next' : reviewing ? 'now' : 'done',
    },
    {
      key: 'opinion',
      title: '兑付意见',
      detail: opinion ? opinion.by : released ? '没有先审：企业确认后逐件审核' : '轮到审核人员（可下发后逐件审核）',
      state: preReviewed ? 'done' : ready ? 'now' : 'next',
    },
    ...(preReviewed
      ? [
          {
            key: 'authorise',
            title: '授权付款',
            detail: authorised ? '企业确认后直接付款' : '轮到财政部门',
            state: authorised ? 'done' : ready ? 'now' : 'next',
          } satisfies Step,
        ]
      : []),
    {
      key: 'release',
      title: '下发给企业',
      detail: released ? `${releasedCount} 家已收到` : status === 'releasing' ? '正在下发' : null,
      state: released ? 'done' : status === 'releasing' || (ready && authorised) ? 'now' : 'next',
    },
  ]
  // What was left out is not to come any more.
  return released ? steps.filter(({ state }) => state === 'done') : steps
}

import type { DisputeRow } from './read-store.ts'
import type { DisputeOutcome, DisputeSubject, DisputeView } from './views.ts'

const SUBJECTS: Readonly<Record<DisputeSubject, string>> = {
  fact: '信息不对',
  amount: '金额不对',
  account: '账户不对',
  other: '其他',
}

export const OUTCOMES: Readonly<Record<DisputeOutcome, string>> = {
  upheld: '维持原来的名单和金额',
  amended: '已更正金额，请重新确认',
  refused: '核对后不再列入名单',
}

export function disputeView(row: DisputeRow): DisputeView {
  const subject = row.subject as DisputeSubject
  const outcome = row.outcome as DisputeOutcome | null
  return {
    id: row.id,
    subject,
    subjectLabel: SUBJECTS[subject],
    reference: row.reference,
    statement: row.statement,
    openedAt: new Date(row.openedAt).toISOString(),
    answer: outcome && {
      outcome,
      outcomeLabel: OUTCOMES[outcome],
      text: row.answer!,
      at: new Date(row.answeredAt!).toISOString(),
    },
  }
}

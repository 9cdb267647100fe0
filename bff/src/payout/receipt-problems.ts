import { formatYuan } from '@huiqi/shared/money'
import type { Tx } from '../db/database.ts'
import type { Problem } from './judge-receipts.ts'
import { type ProblemRecord, problemRecords } from './read-store.ts'
import type { ReceiptProblem } from './views.ts'

const SENTENCES: Readonly<Record<Problem, string>> = {
  unknown_order: '银行回单里的付款编号不是本平台发出的，请向银行核实。',
  other_amount: '银行回单的金额与付款指令不一致，请向银行核实后处理。',
  contradiction: '银行回单与此前的结果相反，请向银行核实后处理。',
}

/** What the bank said that fits nothing, the latest first. Nothing was changed for it. */
export async function receiptProblems(tx: Tx): Promise<ReceiptProblem[]> {
  return (await problemRecords(tx)).map(problemView)
}

const problemView = ({ orderId, outcome, problem, amountFen, receivedAt }: ProblemRecord): ReceiptProblem => ({
  orderId,
  problem,
  sentence: `${outcome === 'settled' ? '入账' : '退回'} ¥${formatYuan(amountFen)}：${SENTENCES[problem]}`,
  amountFen,
  receivedAt: receivedAt.toISOString(),
})

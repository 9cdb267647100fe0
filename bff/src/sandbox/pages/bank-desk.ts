import express, { type Router } from 'express'
import { type FailureReason, failureReasons } from '../../payout/adapters/port.ts'
import { type Bank, type Order, type ReceivedFile, WRONG_HOLDER_SUFFIX } from '../bank.ts'
import { type Html, html } from './html.ts'
import { BASE, renderPage } from './page.ts'
import { when, yuan } from './words.ts'

const DESK = `${BASE}/bank`
const MAX_DELAY_SECONDS = 3600
const SHOWN = 50

const reasons = Object.entries(failureReasons) as [FailureReason, string][]

/** The desk of the sandbox bank: what came in, what became of it, and the buttons that decide. */
export function createBankDesk(bank: Bank): Router {
  const router = express.Router()
  const form = express.urlencoded({ extended: false })

  router.get('/bank', (_request, response) => {
    response.send(renderPage({ title: '银行柜台', body: desk(bank), wide: true, live: true }))
  })

  router.post('/bank/auto', form, async (request, response) => {
    const seconds = Number(request.body.seconds)
    const valid = seconds >= 0 && seconds <= MAX_DELAY_SECONDS
    await bank.setAuto({ on: request.body.on === '1', delayMs: valid ? seconds * 1000 : bank.auto().delayMs })
    response.redirect(303, DESK)
  })

  router.post('/bank/orders/:orderId', form, async (request, response) => {
    const reason = reasons.find(([code]) => code === request.body.outcome)?.[0]
    if (!reason && request.body.outcome !== 'settled') return response.redirect(303, DESK)
    await bank.decide(String(request.params.orderId), reason)
    return response.redirect(303, DESK)
  })

  return router
}

function desk(bank: Bank): Html {
  const orders = [...bank.orders.values()]
  const waiting = orders.filter((order) => !order.receipt)
  const done = orders.filter((order) => order.receipt)
  const settled = done.filter((order) => order.receipt?.outcome === 'settled')
  const paidFen = settled.reduce((sum, order) => sum + order.amountFen, 0)
  return html`
<div class="card row">
  <p><span class="muted">已入账</span> <span class="strong amount">${yuan(paidFen)}</span></p>
  <p class="muted">${settled.length} 笔入账 · ${done.length - settled.length} 笔退回 · ${waiting.length} 笔待处理</p>
</div>
${autoCard(bank)}
<h2>待处理的付款</h2>
${waiting.length === 0 ? html`<p class="muted">现在没有待处理的付款。</p>` : undefined}
${waiting.slice(0, SHOWN).map(waitingCard)}
${rest(waiting.length)}
<h2>处理结果</h2>
${table(['付款单', '收款人', '金额', '结果'], done.reverse().slice(0, SHOWN).map(doneRow))}
${rest(done.length)}
<h2>收到的付款文件</h2>
${table(['批次', '付款人', '笔数', '合计', '收到时间'], [...bank.files.values()].reverse().slice(0, SHOWN).map(fileRow))}
${rest(bank.files.size)}`
}

function autoCard(bank: Bank): Html {
  const { on, delayMs } = bank.auto()
  return html`
<form class="card" method="post" action="${DESK}/auto">
  <p class="row"><span>自动入账 <span class="tag ${on ? 'good' : 'warn'}">${on ? '已开' : '已关'}</span></span>
  <label class="muted">收到后 <input name="seconds" type="number" min="0" max="${MAX_DELAY_SECONDS}" value="${delayMs / 1000}" step="any"> 秒</label></p>
  <div class="actions">
    <button name="on" value="1">${on ? '保存时间' : '打开'}</button>
    ${on ? html`<button name="on" value="0">关掉，逐笔处理</button>` : undefined}
  </div>
  <p class="muted">账号以 ${WRONG_HOLDER_SUFFIX} 结尾的，一律按“户名不符”退回。</p>
</form>`
}

function waitingCard(order: Order): Html {
  return html`
<form class="card" method="post" action="${DESK}/orders/${encodeURIComponent(order.orderId)}">
  <div class="row"><p class="strong">${order.accountHolder}</p><p class="strong amount">${yuan(order.amountFen)}</p></div>
  <p>${order.accountNumber} · ${order.bankName}</p>
  <p class="muted">${order.remark} · 付款单 ${order.orderId} · 批次 ${order.batchId} · ${when(order.receivedAt)} 收到</p>
  <div class="actions">
    <button class="good" name="outcome" value="settled">入账</button>
    ${reasons.map(([code, text]) => html`<button class="bad" name="outcome" value="${code}">退回：${text}</button>`)}
  </div>
</form>`
}

function doneRow({ orderId, accountHolder, accountNumber, amountFen, receipt }: Order): Html[] {
  const result = receipt?.reason
    ? html`<span class="tag bad">退回：${failureReasons[receipt.reason]}</span>`
    : html`<span class="tag good">已入账</span> <span class="muted">${receipt?.bankReference}</span>`
  return [
    html`${orderId}`,
    html`${accountHolder}<br><span class="muted">${accountNumber}</span>`,
    html`<span class="amount">${yuan(amountFen)}</span>`,
    html`${result}<br><span class="muted">${when(receipt?.at ?? '')}</span>`,
  ]
}

function fileRow({ batchId, payer, orderIds, totalFen, receivedAt }: ReceivedFile): Html[] {
  return [
    html`${batchId}`,
    html`${payer}`,
    html`${orderIds.length} 笔`,
    html`<span class="amount">${yuan(totalFen)}</span>`,
    html`${when(receivedAt)}`,
  ]
}

function table(heads: string[], rows: Html[][]): Html {
  if (rows.length === 0) return html`<p class="muted">还没有。</p>`
  return html`<div class="card scroll"><table>
<thead><tr>${heads.map((head) => html`<th>${head}</th>`)}</tr></thead>
<tbody>${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
</table></div>`
}

function rest(count: number): Html | undefined {
  return count > SHOWN ? html`<p class="muted">只显示 ${SHOWN} 条，共 ${count} 条。</p>` : undefined
}

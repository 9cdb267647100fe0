import { formatYuan } from '@huiqi/shared/money'
import { askWords, type Reason } from '@huiqi/shared/rule'
import { alongsideWords } from '@huiqi/shared/selection'
import type { AmountView, Chance, MatchCard, MatchReport } from '../views.ts'
import { Sheet, styles } from './sheet.ts'

export type ReportOf = { readonly name: string; readonly uscc: string }

const parts: readonly {
  readonly chance: Chance
  readonly title: string
  readonly hint: string
  readonly before: string
}[] = [
  { chance: 'eligible', title: '可享', hint: '条件都符合。', before: '' },
  { chance: 'nearly', title: '差一步', hint: '只差一个条件。', before: '达到后' },
  { chance: 'undetermined', title: '待核实', hint: '缺数据，还不能下结论，不等于不符合。', before: '核实符合后' },
]

const marks: Readonly<Record<Reason['mark'], string>> = { yes: '符合', no: '不符合', unknown: '待核实' }

/** About a card's head and its first conditions, in points. */
const CARD_HEAD = 90
/** About a condition with what is behind it. */
const REASON = 45

/** 匹配报告 to keep or to print: the same words as on the phone, with every condition, its source and its clause. */
export function reportPdf(report: MatchReport, { name, uscc }: ReportOf): Promise<Buffer> {
  const sheet = new Sheet(`政策匹配报告 ${name}`)
  sheet.text('政策匹配报告', styles.title)
  sheet.text(name, styles.heading)
  sheet.text(`统一社会信用代码 ${uscc}    数据日期 ${report.date}`, styles.quiet)
  sheet.rule()
  for (const { chance, title } of parts) sheet.row(title, `${report.counts[chance]} 项`)
  const { sureFen, mostFen } = report.total
  if (sureFen > 0) {
    sheet.row('可享合计', `${mostFen === sureFen ? '' : '至少 '}${formatYuan(sureFen)} 元`, styles.heading)
    sheet.text('不能同时享受的只算一项，金额要由部门核定的没有算进去。', styles.quiet)
  }
  for (const part of parts) writePart(sheet, part, report[part.chance])
  return sheet.end('按各部门的数据和正在执行的政策算出，结果以主管部门审核为准。')
}

function writePart(sheet: Sheet, { title, hint, before }: (typeof parts)[number], cards: readonly MatchCard[]): void {
  if (cards.length === 0) return
  sheet.keep(CARD_HEAD)
  sheet.rule()
  sheet.text(`${title}（${cards.length} 项）`, styles.part)
  sheet.text(hint, styles.quiet)
  for (const card of cards) writeCard(sheet, card, before)
}

function writeCard(sheet: Sheet, card: MatchCard, before: string): void {
  const { title, departmentName, departmentPhone, modeLabel, window, amount, reasons, alongside, asks } = card
  sheet.keep(CARD_HEAD)
  sheet.rule()
  sheet.row(title, amountFigure(amount, before), styles.heading)
  sheet.text(`${departmentName} ${departmentPhone} · ${modeLabel} · ${window}`, styles.quiet)
  if (amount.fen === null) sheet.text(`标准：${amount.words}`, styles.quiet)
  for (const reason of reasons) writeReason(sheet, reason)
  for (const one of alongside) sheet.text(alongsideWords(one), styles.quiet)
  for (const ask of asks) sheet.text(askWords(ask), styles.quiet)
}

function writeReason(sheet: Sheet, { mark, sentence, value, source, asOf, clause, toMeet }: Reason): void {
  sheet.keep(REASON)
  sheet.text(`${marks[mark]}　${sentence}`, styles.body, 10)
  const behind = [
    value === null ? null : `贵公司：${value}`,
    source === null ? null : `来源：${source}`,
    asOf === null ? null : `数据日期：${asOf}`,
    toMeet,
    clause === null ? null : `依据：${clause}`,
  ].filter((one) => one !== null)
  if (behind.length > 0) sheet.text(behind.join('；'), styles.quiet, 10)
}

function amountFigure({ fen, maxFen }: AmountView, before: string): string {
  const known = fen ?? maxFen
  if (!known) return ''
  return `${before}${fen === null ? '最高' : ''} ${formatYuan(known)} 元`.trim()
}

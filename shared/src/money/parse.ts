import { ok, problem, type Result } from '../result/index.ts'
import type { Fen } from './fen.ts'

/** Decimal places from the unit down to 分. */
const places: Readonly<Record<string, number>> = { 元: 2, 万: 6, 万元: 6, 亿: 10, 亿元: 10 }
const amountPattern = /^(?:[¥￥]|人民币)?(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?(元|万元|万|亿元|亿)?$/

/**
 * An amount as people write it (`300,000.00`, `¥300000`, `30万`, `1.5 亿元`, full-width forms) to 分.
 * Never rounds: a part of a 分, a sign or anything else it can't read for certain is a problem.
 * Moves the point in the text instead of multiplying, so that no binary fraction is ever involved.
 */
export function parseYuan(text: string): Result<Fen, 'MONEY_UNREADABLE' | 'MONEY_BELOW_FEN' | 'MONEY_TOO_LARGE'> {
  const found = amountPattern.exec(text.normalize('NFKC').replace(/\s/g, ''))
  if (!found) return problem('MONEY_UNREADABLE', '金额看不懂，请填写数字，例如 300,000.00 或 30万。')
  const [, integer = '', decimals = '', unit = '元'] = found
  const kept = decimals.slice(0, places[unit])
  if (/[1-9]/.test(decimals.slice(kept.length))) return problem('MONEY_BELOW_FEN', '金额最多精确到分，请检查小数位数。')
  const fen = Number(integer.replace(/,/g, '') + kept.padEnd(places[unit]!, '0'))
  return Number.isSafeInteger(fen) ? ok(fen) : problem('MONEY_TOO_LARGE', '金额过大，请检查单位是元还是万元。')
}

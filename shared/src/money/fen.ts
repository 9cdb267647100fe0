/** Money in whole 分 (1/100 yuan). A safe integer holds 90 万亿元, more than any budget here. */
export type Fen = number

const fenPerYuan = 100
const yuanPerWan = 10_000

/** 元 to 分, rounded half away from zero; the argument is a figure from a table or a policy, not typed text. */
export const yuanToFen = (yuan: number): Fen => whole(yuan * fenPerYuan)

/** 万元 to 分, rounded half away from zero. */
export const wanToFen = (wan: number): Fen => whole(wan * yuanPerWan * fenPerYuan)

/** `300,000.00`: always two decimals, grouped by thousands, without a currency sign. */
export function formatYuan(fen: Fen): string {
  const digits = Math.abs(requireFen(fen)).toString().padStart(3, '0')
  const grouped = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${fen < 0 ? '-' : ''}${grouped}.${digits.slice(-2)}`
}

/** Throws RangeError for what can never be an amount: a fraction of a 分, NaN, or beyond 90 万亿元. */
export function requireFen(fen: number): Fen {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`not a whole, safe number of fen: ${fen}`)
  return fen
}

function whole(fen: number): Fen {
  // toPrecision takes back what binary fractions add: 1.005 yuan is 100.49999999999999 fen otherwise.
  const exact = Number(fen.toPrecision(15))
  return requireFen(Math.sign(exact) * Math.round(Math.abs(exact)) + 0)
}

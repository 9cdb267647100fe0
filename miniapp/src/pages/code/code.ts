const length = 8

/** Left out of codes: what is read off one screen and typed on another must not be mistaken. */
const mistakable = /[01ILO]/

const bare = (typed: string): string => typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()

/** What was typed as it stands in the text message: `K7QM 4T2X`. */
export function formatCode(typed: string): string {
  const code = bare(typed).slice(0, length)
  return code.length > 4 ? `${code.slice(0, 4)} ${code.slice(4)}` : code
}

/** What is wrong with a code before it is sent; null: nothing. */
export function codeProblem(typed: string): string | null {
  const code = bare(typed)
  if (!/^[0-9A-Z]*$/.test(code) || code.length !== length) return '确认码是 8 位字母或数字，请对照短信再填一次。'
  return mistakable.test(code) ? '确认码里没有 0、1、I、L、O，请对照短信看看是不是别的字符。' : null
}

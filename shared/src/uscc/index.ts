import { ok, problem, type Result } from '../result/index.ts'

/** 统一社会信用代码, GB 32100-2015: 17 characters that name the body, then one that checks them. */
export type Uscc = string

/** The standard leaves out I, O, S, V and Z, which are mistaken for digits. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/**
 * Checks a typed code. Spaces, full-width and small letters are put right; the rest is named.
 * Real registers hold a few codes whose check character fails: importers should only warn on
 * `USCC_CHECK_FAILED`.
 */
export function parseUscc(
  text: string,
): Result<Uscc, 'USCC_LENGTH' | 'USCC_CHARACTER' | 'USCC_REGION' | 'USCC_CHECK_FAILED'> {
  const code = text.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  if (code.length !== 18) return problem('USCC_LENGTH', `统一社会信用代码应为 18 位，现在是 ${code.length} 位。`)
  const position = [...code].findIndex((character) => !alphabet.includes(character))
  if (position >= 0)
    return problem(
      'USCC_CHARACTER',
      `第 ${position + 1} 位“${code[position]}”不会出现在统一社会信用代码里（没有字母 I、O、S、V、Z），请核对。`,
    )
  if (!/^\d{6}$/.test(code.slice(2, 8)))
    return problem('USCC_REGION', '第 3 至 8 位是登记机关的行政区划，应为数字，请核对。')
  if (checkCharacter(code.slice(0, 17)) !== code[17])
    return problem('USCC_CHECK_FAILED', '统一社会信用代码校验不通过，可能有一位写错，请对照营业执照核对。')
  return ok(code)
}

/** The 18th character for the 17 before it. Throws RangeError where those are not 17 valid characters. */
export function checkCharacter(body: string): string {
  const values = [...body].map((character) => alphabet.indexOf(character))
  if (values.length !== 17 || values.includes(-1))
    throw new RangeError(`not the first 17 characters of a code: ${body}`)
  const sum = values.reduce((total, value, i) => total + value * weights[i]!, 0)
  return alphabet[(31 - (sum % 31)) % 31]!
}

/**
 * A valid code from its parts: department and type of body (`91` for enterprises under 市场监管), region of the
 * registering office (6 digits), and the 9 characters of the body's own code.
 */
export const makeUscc = (kind: string, region: string, subject: string): Uscc => {
  const body = kind + region + subject
  return body + checkCharacter(body)
}

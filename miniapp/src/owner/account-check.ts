/** A name as it is compared: full-width and half-width brackets and letters are one, spaces are none. */
const normalName = (name: string): string => name.normalize('NFKC').replace(/\s/g, '').toUpperCase()

const digitsOf = (number: string): string => number.normalize('NFKC').replace(/[\s-]/g, '')

export interface TypedAccount {
  readonly holderName: string
  readonly bankName: string
  readonly number: string
}

export type AccountProblems = { readonly [Field in keyof TypedAccount]: string | null }

/** What has to be put right before an account is sent; the API looks at the same things again. */
export function accountProblems(typed: TypedAccount, enterpriseName: string): AccountProblems {
  const { holderName, bankName, number } = typed
  return {
    holderName:
      normalName(holderName) === normalName(enterpriseName) ? null : `户名须与企业全称一致：${enterpriseName}。`,
    bankName: bankName.trim() === '' ? '请填写开户银行，例如：中国银行无锡新区支行。' : null,
    number: /^\d{8,32}$/.test(digitsOf(number))
      ? null
      : '账号应为 8 至 32 位数字，请对照开户许可证或银行回单再看一遍。',
  }
}

/** The number in groups of four, to be compared with what is on paper: `6222 0200 1112（12 位）`; null before there is one. */
export function readBack(number: string): string | null {
  const digits = digitsOf(number)
  if (!/^\d+$/.test(digits)) return null
  return `${digits.replace(/(\d{4})(?=\d)/g, '$1 ')}（${digits.length} 位）`
}

/** Personal data as it may be shown. Text too short to hide anything in is hidden whole. */

/** `138****5678`. */
export const maskPhone = (phone: string): string => keepEnds(phone, 3, 4, 4)

/** `**** 6217`: the last four digits, enough to recognise one's own account. */
export const maskAccount = (account: string): string => (account.length < 8 ? '****' : `**** ${account.slice(-4)}`)

/** `9132**********0Y43`. */
export const maskUscc = (uscc: string): string => keepEnds(uscc, 4, 4, 10)

/** `李*`, `欧**`: the family name's first character. */
export function maskName(name: string): string {
  const characters = [...name.trim()]
  return characters.length < 2 ? '*' : characters[0] + '*'.repeat(Math.min(characters.length - 1, 2))
}

function keepEnds(text: string, start: number, end: number, stars: number): string {
  return text.length < start + end + 4 ? '*'.repeat(stars) : text.slice(0, start) + '*'.repeat(stars) + text.slice(-end)
}

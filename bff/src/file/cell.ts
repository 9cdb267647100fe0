/** Longest cell that is kept: more is no name, amount or reason, but a mistake or an attack. */
const MOST_CHARACTERS = 500

/** A cell's text: PostgreSQL stores neither NUL nor half a character; other control characters are never meant. */
export const cleanCell = (text: string): string =>
  text
    .slice(0, MOST_CHARACTERS)
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .trim()

/** A heading as it is compared: brackets of any width, and no spaces or notes such as `*`. */
export const normalHeading = (text: string): string => text.normalize('NFKC').replace(/[\s*"']/g, '')

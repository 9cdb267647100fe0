/**
 * A cell that no spreadsheet program takes for a formula: what begins with = + - @, a tab or a line break gets an
 * apostrophe before it (OWASP, CSV injection).
 */
export const inert = (text: string): string => (/^\s*[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text)

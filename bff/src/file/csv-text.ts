/** Spreadsheet programs take a CSV file for UTF-8 only where it begins with this mark. */
export const UTF8_MARK = '\uFEFF'

/** One line of a CSV file. */
export const csvLine = (values: readonly string[]): string =>
  `${values.map((value) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join(',')}\r\n`

/** Document number and article; often the one already names the other. */
export const groundWords = (documentNo: string, basis: string): string =>
  basis.includes(documentNo) ? basis : `${documentNo} · ${basis}`

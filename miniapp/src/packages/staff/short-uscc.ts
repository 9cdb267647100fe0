/** A 统一社会信用代码 in a table, enough to tell rows apart: `9132····4X`. */
export const shortUscc = (uscc: string): string => `${uscc.slice(0, 4)}····${uscc.slice(-2)}`

/** `2026`, `2026Q1` or `2026-06`, as the API takes it. */
const pattern = /^20\d{2}(Q[1-4]|-(0[1-9]|1[0-2]))?$/

/** What is wrong with a period that was typed; null for none typed. */
export const periodProblem = (typed: string): string | null =>
  typed.trim() === '' || pattern.test(typed.trim()) ? null : '写成 2026、2026Q1 或 2026-06 的样子。'

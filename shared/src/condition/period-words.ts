/** An absolute period in words: `2026 年`, `2026 年第 1 季度`, `2026 年 6 月`. */
export function periodWords(period: string): string {
  const year = period.slice(0, 4)
  const part = Number(period.slice(5))
  if (period.length === 4) return `${year} 年`
  return period[4] === 'Q' ? `${year} 年第 ${part} 季度` : `${year} 年 ${part} 月`
}

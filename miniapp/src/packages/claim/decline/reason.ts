export const declineReasons = ['已享受同类政策', '情况有变化，不再符合', '金额较小', '其他'] as const

export type DeclineReason = (typeof declineReasons)[number]

/** The reason as it is sent: what was chosen and what was written; null while there is neither. */
export function reasonText(chosen: readonly DeclineReason[], words: string): string | null {
  const parts = [...chosen.filter((reason) => reason !== '其他'), words.trim()].filter((part) => part !== '')
  return parts.length > 0 ? parts.join('；') : null
}

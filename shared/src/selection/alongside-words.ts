/** How a policy is had beside others of its group. */
export type Alongside = {
  /** The rule of their group: `同一笔贷款只能享受一项中央财政贴息`. */
  readonly text: string
  /** Both can be had (叠加); otherwise one excludes or reduces the other. */
  readonly together: boolean
  /** Titles of the others. */
  readonly others: readonly string[]
}

/** In words: `与“设备更新贷款贴息”：同一笔贷款只能享受一项财政贴息`. */
export const alongsideWords = ({ text, together, others }: Alongside): string =>
  `${together ? '可与' : '与'}${others.map((title) => `“${title}”`).join('、')}${together ? '同享' : ''}：${text}`

import { claimActions, claimTransitions, lifecycleDiagram } from '@huiqi/shared/claim'

const BEGIN = '<!-- lifecycle:begin (generated from shared/src/claim) -->'
const END = '<!-- lifecycle:end -->'

function section(): string {
  const planned = claimTransitions.filter((row) => !row.wired)
  const list = planned.map(
    (row) => `- \`${row.from}\` –${row.action}→ \`${row.to}\` (${claimActions[row.action].label})`,
  )
  return `${BEGIN}\n\`\`\`mermaid\n${lifecycleDiagram()}\`\`\`\n\nNot wired yet:\n\n${list.join('\n')}\n${END}`
}

/** The page with its lifecycle drawn from the table the product runs on. @throws Error when the page lost its marks */
export function withLifecycle(page: string): string {
  const begin = page.indexOf(BEGIN)
  const end = page.indexOf(END)
  if (begin < 0 || end < begin) throw new Error('the page has no place marked for the lifecycle')
  return page.slice(0, begin) + section() + page.slice(end + END.length)
}

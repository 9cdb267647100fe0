import { Note } from '../../../ui/card.tsx'
import { Box } from '../../../ui/host.tsx'
import { changesOf } from '../source/changes.ts'
import type { RuleSource } from '../source/edit.ts'

/** What the draft changes against the version in force. */
export function ChangeList({ before, after }: { before: RuleSource | null; after: RuleSource }) {
  if (before === null) return <Note>这项政策第一次发布。</Note>
  const changes = changesOf(before, after)
  if (changes.length === 0) return <Note>条件和金额与现行版本相同。</Note>
  return (
    <Box as="ul" className="will-do">
      {changes.map((change) => (
        <Box as="li" key={change}>
          {change}
        </Box>
      ))}
    </Box>
  )
}

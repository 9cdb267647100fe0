import { Box } from '../../../ui/host.tsx'
import type { Problem } from '../source/problems.ts'

/** What is wrong right here, each sentence once. */
export function Wrong({ problems }: { problems: readonly Problem[] }) {
  const said = [...new Set(problems.map(({ message }) => message))]
  if (said.length === 0) return null
  return (
    <Box role="alert" className="rule-wrong">
      {said.map((message) => (
        <Box key={message} className="field-problem">
          {message}
        </Box>
      ))}
    </Box>
  )
}

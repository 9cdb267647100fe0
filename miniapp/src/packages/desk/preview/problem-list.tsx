import { Box, Tap } from '../../../ui/host.tsx'
import { AsideSection } from '../../staff/aside-section.tsx'
import type { Problem } from '../source/problems.ts'

interface ProblemListProps {
  problems: readonly Problem[]
  onOpen: (path: string) => void
}

/** What is to be put right, each the way there. */
export function ProblemList({ problems, onOpen }: ProblemListProps) {
  return (
    <AsideSection title={`${problems.length} 处要改正`}>
      <Box className="problem-list">
        {problems.map(({ path, message }, i) => (
          <Tap key={`${path}${i}`} className="problem" onTap={() => onOpen(path)}>
            {message}
          </Tap>
        ))}
      </Box>
    </AsideSection>
  )
}

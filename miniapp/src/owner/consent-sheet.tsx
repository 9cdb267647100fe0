import { Note } from '../ui/card.tsx'
import { Box } from '../ui/host.tsx'
import { Sheet } from '../ui/sheet.tsx'

interface ConsentSheetProps {
  title: string
  version: number
  text: string
  /** Who agreed and when, and the text's digest; absent before. */
  agreed?: string
  onClose: () => void
}

/** The commitment, to be read in full. */
export function ConsentSheet({ title, version, text, agreed, onClose }: ConsentSheetProps) {
  return (
    <Sheet title={`${title}（第 ${version} 版）`} onClose={onClose}>
      {agreed && <Note>{agreed}</Note>}
      {text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => (
          <Box as="p" key={line}>
            {line}
          </Box>
        ))}
    </Sheet>
  )
}

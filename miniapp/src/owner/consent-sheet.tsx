import { Note } from '../ui/card.tsx'
import { Box } from '../ui/host.tsx'
import { Sheet } from '../ui/sheet.tsx'

interface ConsentSheetProps {
  title: string
  version: number
  text: string
  /** Who agreed and when, and the digest of the text; absent before. */
  agreed?: { readonly words: string; readonly digest: string }
  onClose: () => void
}

/** The commitment, to be read in full. */
export function ConsentSheet({ title, version, text, agreed, onClose }: ConsentSheetProps) {
  return (
    <Sheet title={`${title}（第 ${version} 版）`} onClose={onClose}>
      {agreed && (
        <Box>
          <Note>{agreed.words}</Note>
          <Box className="digest">文本指纹 {agreed.digest}</Box>
        </Box>
      )}
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

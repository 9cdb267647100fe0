import type { Source } from '@huiqi/shared/condition'
import { Box, Words } from '../../../ui/host.tsx'
import { Tool } from '../form/tool.tsx'
import type { Surroundings } from '../source/term.ts'
import { testWords } from '../source/words.ts'

interface SentenceHintProps {
  leaf: Source
  around: Surroundings
  /** The value was changed since the sentence was written. */
  changed: boolean
  onUse: (text: string) => void
}

/** How the machine reads the condition, to hold the sentence against. */
export function SentenceHint({ leaf, around, changed, onUse }: SentenceHintProps) {
  const read = testWords(leaf, around)
  if (read === null) return null
  const text = typeof leaf.text === 'string' ? leaf.text : ''
  const value = typeof leaf.value === 'string' ? leaf.value : ''
  const stale = changed && text !== '' && value !== '' && !text.includes(value)
  return (
    <Box className="rule-hint">
      <Words className={stale ? 'rule-stale' : 'note'}>
        {stale ? `句子里没有写“${value}”，请核对。` : ''}机器读作：{read}
      </Words>
      {around.items === null && (text === '' || stale) && (
        <Tool onTap={() => onUse(read.replace(' ', ''))}>用作句子</Tool>
      )}
    </Box>
  )
}

import type { Source } from '@huiqi/shared/condition'
import { Box, Tap, Words } from '../../../ui/host.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { useRule, useSurroundings } from '../form/rule-context.ts'
import { Wrong } from '../form/wrong.tsx'
import { leafType } from '../source/node.ts'
import type { Place } from '../source/path.ts'
import { problemsAt } from '../source/problems.ts'
import { nodeWords, testWords } from '../source/words.ts'
import { LeafForm } from './leaf-form.tsx'

interface LeafNodeProps {
  place: Place
  leaf: Source
  fixed: boolean
}

/** One condition: its sentence and how the machine reads it; a tap opens its fields. */
export function LeafNode({ place, leaf, fixed }: LeafNodeProps) {
  const { problems, open, setOpen, readOnly } = useRule()
  const around = useSurroundings()
  const isOpen = open === place.seen && !readOnly
  const wrong = problemsAt(problems, place)
  const sentence = nodeWords(leaf, around)
  const read = testWords(leaf, around)
  const clause = typeof leaf.clause === 'string' ? leaf.clause : null
  const below = [read !== sentence ? read : null, clause].filter((one) => one)
  return (
    <Box className={wrong.length > 0 ? 'rule-leaf rule-leaf-wrong' : isOpen ? 'rule-leaf rule-leaf-open' : 'rule-leaf'}>
      <Tap
        className="rule-leaf-head"
        aria-expanded={isOpen}
        disabled={readOnly}
        onTap={() => setOpen(isOpen ? null : place.seen)}
      >
        <Box className="rule-leaf-words">
          <Box>{sentence}</Box>
          {!isOpen && below.length > 0 && <Box className="note">{below.join(' · ')}</Box>}
        </Box>
        <LeafTag leaf={leaf} />
        {!readOnly && (
          <Words className="note" aria-hidden>
            {isOpen ? '收起' : '修改'}
          </Words>
        )}
      </Tap>
      {isOpen ? <LeafForm place={place} leaf={leaf} fixed={fixed} /> : <Wrong problems={wrong} />}
    </Box>
  )
}

/** Where data does not decide, it says so; what data decides needs no mark. */
function LeafTag({ leaf }: { leaf: Source }) {
  const type = leafType(leaf)
  if (type === 'data') return null
  return type === 'gap' ? <Tag tone="attention">待明确</Tag> : <Tag tone="main">由人判断</Tag>
}

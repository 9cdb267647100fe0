import { Box } from '../../../ui/host.tsx'
import { useParts } from '../form/parts.ts'
import { useRule } from '../form/rule-context.ts'
import { Tool } from '../form/tool.tsx'
import { usePlace } from '../form/use-place.ts'
import { insert } from '../source/edit.ts'
import { below, type Place } from '../source/path.ts'
import { RowTools } from './row-tools.tsx'

/** Amounts that are added up, or of which one counts. */
export function PartsFields({ place }: { place: Place }) {
  const { edit } = useRule()
  const { Amount } = useParts()
  const { value } = usePlace(place)
  const count = Array.isArray(value) ? value.length : 0
  return (
    <Box className="rule-full rule-children">
      {Array.from({ length: count }, (_, i) => below(place, i)).map((part, i) => (
        <Box key={part.seen} className="rule-case">
          <Amount place={part} label={`第 ${i + 1} 项`} nested />
          <RowTools list={place} index={i} count={count} what={`第 ${i + 1} 项`} />
        </Box>
      ))}
      <Tool onTap={() => edit((rule) => insert(rule, place.path, count, ''))}>＋ 再加一项</Tool>
    </Box>
  )
}

import { Box } from '../../../ui/host.tsx'
import { useParts } from '../form/parts.ts'
import { useRule } from '../form/rule-context.ts'
import { Tool } from '../form/tool.tsx'
import { usePlace } from '../form/use-place.ts'
import { insert, remove } from '../source/edit.ts'
import { below, type Place } from '../source/path.ts'

/** Two or more numbers that make one. */
export function PairFields({ place }: { place: Place }) {
  const { edit } = useRule()
  const { Term } = useParts()
  const { value } = usePlace(place)
  const count = Array.isArray(value) ? value.length : 0
  const isList = ['plus', 'minus', 'higher_of', 'lower_of'].includes(String(place.path.at(-1)))
  return (
    <Box className="rule-children rule-full">
      {Array.from({ length: count }, (_, i) => below(place, i)).map((part, i) => (
        <Box key={part.seen}>
          <Term place={part} label={`第 ${i + 1} 个数`} />
          {count > 2 && <Tool onTap={() => edit((rule) => remove(rule, part.path))}>去掉第 {i + 1} 个数</Tool>}
        </Box>
      ))}
      {isList && (
        <Tool onTap={() => edit((rule) => insert(rule, place.path, count, 'revenue[Y-1]'))}>＋ 再加一个数</Tool>
      )}
    </Box>
  )
}

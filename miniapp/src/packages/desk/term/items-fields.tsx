import { attributes, itemGranularity } from '@huiqi/shared/attribute'
import { useMemo } from 'react'
import { Box } from '../../../ui/host.tsx'
import { useParts } from '../form/parts.ts'
import { useZone, ZoneProvider } from '../form/rule-context.ts'
import { Select } from '../form/select.tsx'
import { Tool } from '../form/tool.tsx'
import { usePlace } from '../form/use-place.ts'
import { below, type Place } from '../source/path.ts'
import { type Method, methods } from '../source/term.ts'

const collections = attributes.filter(({ code }) => itemGranularity(code) !== null)
const histories = attributes.filter(({ type }) => type === 'history')

/** Items of a collection: those that meet a condition, counted, or one of their numbers added up. */
export function ItemsFields({ place, method }: { place: Place; method: Exclude<Method, 'defined' | 'other'> }) {
  const { Condition, Term } = useParts()
  const zone = useZone()
  const of = usePlace(below(place, method))
  const where = usePlace(below(place, 'where'))
  const items = String(of.value)
  const inner = useMemo(() => ({ ...zone, items }), [zone, items])
  const countable = method === 'count' ? [...collections, ...histories] : collections
  return (
    <>
      <Select
        label={methods[method].label === '计数' ? '数什么' : '加总什么'}
        options={countable.map(({ code, name }) => ({ value: code, label: name }))}
        value={items}
        onChange={of.set}
      />
      <ZoneProvider value={inner}>
        {method === 'total' && (
          <Box className="rule-children rule-full">
            <Term place={below(place, 'of')} label="每一项的" />
          </Box>
        )}
        <Box className="rule-children rule-full">
          {where.value === undefined ? (
            <Tool onTap={() => where.set({ all: [] })}>＋ 只算符合条件的</Tool>
          ) : (
            <>
              <Box className="rule-branch-label">只算符合以下条件的</Box>
              <Condition place={below(place, 'where')} />
            </>
          )}
        </Box>
      </ZoneProvider>
    </>
  )
}

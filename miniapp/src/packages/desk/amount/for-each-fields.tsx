import { attributes, itemGranularity } from '@huiqi/shared/attribute'
import { useMemo } from 'react'
import { Box } from '../../../ui/host.tsx'
import { useParts } from '../form/parts.ts'
import { useZone, ZoneProvider } from '../form/rule-context.ts'
import { Select } from '../form/select.tsx'
import { Tool } from '../form/tool.tsx'
import { usePlace } from '../form/use-place.ts'
import { below, type Place } from '../source/path.ts'

const collections = attributes.filter(({ code }) => itemGranularity(code) !== null)

/** Item by item: which, and what each pays. */
export function ForEachFields({ place }: { place: Place }) {
  const { Amount, Condition } = useParts()
  const zone = useZone()
  const of = usePlace(below(place, 'for_each'))
  const where = usePlace(below(place, 'where'))
  const items = String(of.value)
  const inner = useMemo(() => ({ ...zone, items }), [zone, items])
  return (
    <>
      <Select
        label="逐项算什么"
        options={collections.map(({ code, name }) => ({ value: code, label: name }))}
        value={items}
        onChange={of.set}
      />
      <ZoneProvider value={inner}>
        <Box className="rule-full rule-children">
          {where.value === undefined ? (
            <Tool onTap={() => where.set({ all: [] })}>＋ 只算符合条件的</Tool>
          ) : (
            <>
              <Box className="rule-branch-label">只算符合以下条件的</Box>
              <Condition place={below(place, 'where')} />
            </>
          )}
          <Amount place={below(place, 'pay')} label="每一项给" nested />
        </Box>
      </ZoneProvider>
    </>
  )
}

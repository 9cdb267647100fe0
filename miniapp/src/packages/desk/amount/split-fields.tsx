import type { Source } from '@huiqi/shared/condition'
import { Box } from '../../../ui/host.tsx'
import { Line } from '../form/line.tsx'
import { useRule } from '../form/rule-context.ts'
import { Tool } from '../form/tool.tsx'
import { usePlace } from '../form/use-place.ts'
import { write } from '../source/edit.ts'
import { below, type Place } from '../source/path.ts'

const funders = [
  { key: 'central', label: '中央' },
  { key: 'province', label: '省级' },
  { key: 'city', label: '市级' },
  { key: 'district', label: '区县' },
] as const

/** What each level pays: `50%`, `10万元`, or the rest. */
export function SplitFields({ place, split }: { place: Place; split: Source }) {
  const { edit } = useRule()
  const others = funders.filter(({ key }) => !(key in split))
  return (
    <>
      <Box className="rule-row">
        {funders
          .filter(({ key }) => key in split)
          .map(({ key, label }) => (
            <Take key={key} place={below(place, key)} label={label} />
          ))}
      </Box>
      <Box className="rule-tools">
        {others.map(({ key, label }) => (
          <Tool key={key} onTap={() => edit((rule) => write(rule, [...place.path, key], ''))}>
            ＋ {label}
          </Tool>
        ))}
      </Box>
    </>
  )
}

const REST = '其余'

/** One level's part. Emptied, it goes away; 其余 is what the others leave. */
function Take({ place, label }: { place: Place; label: string }) {
  const { value, set } = usePlace(place)
  const shown = value === 'rest' ? REST : String(value ?? '')
  return (
    <>
      <Line
        label={`${label}（50%、10万元 或 其余）`}
        width="word"
        value={shown}
        onChange={(text) => set(text.trim() === REST ? 'rest' : text)}
      />
      <Tool label={`去掉${label}`} onTap={() => set(undefined)}>
        去掉
      </Tool>
    </>
  )
}

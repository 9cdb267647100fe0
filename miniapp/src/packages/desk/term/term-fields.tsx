import { itemGranularity } from '@huiqi/shared/attribute'
import { useZone } from '../form/rule-context.ts'
import { usePlace } from '../form/use-place.ts'
import { usableIn } from '../pickers/attribute-groups.ts'
import { isDated } from '../source/comparison.ts'
import { below, type Place } from '../source/path.ts'
import { splitSpanned } from '../source/spanned.ts'
import { methods } from '../source/term.ts'
import { EntriesFields } from './entries-fields.tsx'
import { ItemsFields } from './items-fields.tsx'
import { PairFields } from './pair-fields.tsx'
import { SinceFields } from './since-fields.tsx'
import { SpannedFields } from './spanned-fields.tsx'
import { StepsField } from './steps-field.tsx'

type Named = keyof typeof methods

interface TermFieldsProps {
  place: Place
  method: Named
  onChange: (term: unknown) => void
}

/** What a way of computing asks for. */
export function TermFields({ place, method, onChange }: TermFieldsProps) {
  const { items } = useZone()
  const { value } = usePlace(place)
  const usable = usableIn(items)
  const numbers = usable.filter(({ type, every }) => type === 'number' && (every !== null || method === 'value'))
  const inner = below(place, method)
  const { value: op } = usePlace({ ...place, path: [...place.path.slice(0, -1), 'op'] })
  if (method === 'value')
    return <SpannedFields value={value} usable={usable} spans="period" obtained={isDated(op)} onChange={onChange} />
  switch (methods[method].shape) {
    case 'one':
      return <SpannedAt place={inner} usable={numbers} spans="period" />
    case 'series':
      return <SpannedAt place={inner} usable={numbers} spans="span" />
    case 'pair':
      return <PairFields place={inner} />
    case 'since':
      return <SinceFields place={place} method={method} />
    case 'entries':
      return <EntriesFields place={place} method={method} />
    case 'steps':
      return (
        <>
          <SpannedAt place={inner} usable={numbers} spans="period" />
          <StepsField place={below(place, 'steps')} />
        </>
      )
    case 'items':
      return isCollection(value, method) ? (
        <ItemsFields place={place} method={method} />
      ) : (
        <EntriesFields place={place} method={method} />
      )
  }
}

const isCollection = (term: unknown, method: Named): boolean => {
  const of = (term as Readonly<Record<string, unknown>>)[method]
  return itemGranularity(splitSpanned(of)?.code ?? '') !== null
}

function SpannedAt({
  place,
  ...rest
}: { place: Place } & Pick<Parameters<typeof SpannedFields>[0], 'usable' | 'spans'>) {
  const { value, set } = usePlace(place)
  return <SpannedFields {...rest} value={value} onChange={set} />
}

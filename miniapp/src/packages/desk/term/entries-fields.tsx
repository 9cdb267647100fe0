import { attributes } from '@huiqi/shared/attribute'
import { Select } from '../form/select.tsx'
import { usePlace } from '../form/use-place.ts'
import { namesIn } from '../source/leaf-edits.ts'
import { below, type Place } from '../source/path.ts'
import { NamesField } from '../value/names-field.tsx'
import { SpannedFields } from './spanned-fields.tsx'

const dated = attributes.filter(({ type }) => type === 'history' || type === 'collection')

/** Entries of a history: which, by name, and when. */
export function EntriesFields({ place, method }: { place: Place; method: string }) {
  const of = usePlace(below(place, method))
  const names = usePlace(below(place, 'names'))
  const which = usePlace(below(place, 'which'))
  const usable = method === 'count' ? dated : dated.filter(({ type }) => type === 'history')
  return (
    <>
      <SpannedFields value={of.value} usable={usable} spans="span" onChange={of.set} />
      {method === 'date_of' && (
        <Select
          label="哪一次"
          options={[
            { value: 'latest', label: '最近一次' },
            { value: 'first', label: '第一次' },
          ]}
          value={which.value === 'first' ? 'first' : 'latest'}
          onChange={which.set}
        />
      )}
      <NamesField
        label="名称（不填为全部）"
        values={namesIn(names.value)}
        problem={names.problem}
        onChange={(next) => names.set(next.length === 0 ? undefined : next)}
      />
    </>
  )
}

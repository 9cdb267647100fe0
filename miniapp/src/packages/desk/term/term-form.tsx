import { isSource } from '@huiqi/shared/condition'
import { Box } from '../../../ui/host.tsx'
import { useRule, useSurroundings } from '../form/rule-context.ts'
import { Select } from '../form/select.tsx'
import { usePlace } from '../form/use-place.ts'
import { Wrong } from '../form/wrong.tsx'
import { type RuleSource, read, write } from '../source/edit.ts'
import { withTerm } from '../source/leaf-edits.ts'
import { paramChoices } from '../source/params.ts'
import { below, type Place } from '../source/path.ts'
import { problemsAt } from '../source/problems.ts'
import { type Method, methodOf, methods, type Surroundings, termWords, withMethod } from '../source/term.ts'
import { TermFields } from './term-fields.tsx'

/** A number: how it comes about, and what of. */
export function TermForm({ place, label }: { place: Place; label: string }) {
  const { edit, problems } = useRule()
  const around = useSurroundings()
  const { value } = usePlace(place)
  const method = methodOf(value)
  const set = (next: unknown) => edit((rule) => replaced(rule, place, next, around))
  const own = paramChoices(around.params).map(({ value: name, label: title }) => ({
    value: `param:${name}`,
    label: `参数：${title}`,
  }))
  const options = [
    ...Object.entries(methods).map(([key, { label }]) => ({ value: key, label })),
    ...own,
    ...(typeof value === 'string' && value.startsWith('$') ? [{ value, label: `共用：${value.slice(1)}` }] : []),
    ...(method === 'other' ? [{ value: 'other', label: '其他（原样保留）' }] : []),
  ]
  return (
    <Box className="rule-term">
      <Box className="rule-row">
        <Select
          label={label}
          options={options}
          value={method === 'defined' ? String(value) : method}
          onChange={(next) => set(/^(\$|param:)/.test(next) ? next : withMethod(value, next as keyof typeof methods))}
        />
        <TermDetail place={place} method={method} onChange={set} />
      </Box>
      <Wrong problems={problemsAt(problems, place, innerPlaces(place, value))} />
    </Box>
  )
}

/** Another term; of a leaf its comparison and value change with it where they would mean nothing. */
function replaced(rule: RuleSource, place: Place, next: unknown, around: Surroundings) {
  const holder = place.path.slice(0, -1)
  const leaf = read(rule, holder)
  const isOfLeaf = place.path.at(-1) === 'of' && isSource(leaf) && 'op' in leaf
  return isOfLeaf ? write(rule, holder, withTerm(leaf, next, around)) : write(rule, place.path, next)
}

/** Terms and conditions inside show what is wrong with them themselves. */
function innerPlaces(place: Place, value: unknown): Place[] {
  if (!isSource(value)) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    Array.isArray(inner) ? inner.map((_, i) => below(place, key, i)) : isSource(inner) ? [below(place, key)] : [],
  )
}

interface TermDetailProps {
  place: Place
  method: Method
  onChange: (term: unknown) => void
}

function TermDetail({ place, method, onChange }: TermDetailProps) {
  const { value } = usePlace(place)
  const around = useSurroundings()
  if (method === 'defined' && String(value).startsWith('param:')) return null
  if (method === 'other' || method === 'defined') return <Box className="rule-kept">{termWords(value, around)}</Box>
  return <TermFields place={place} method={method} onChange={onChange} />
}

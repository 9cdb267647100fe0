import { TextField } from '../form/text-field.tsx'
import { below, type Place } from '../source/path.ts'

/** What a group of conditions is about, for the owner; emptied, the conditions speak for themselves. */
export function GroupText({ place }: { place: Place }) {
  return <TextField label="这一组的说明" bare place={below(place, 'text')} placeholder="用一句话说明这一组" optional />
}

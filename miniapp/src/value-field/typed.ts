import type { FieldView, Typed, TypedEntry, TypedItem } from '@huiqi/bff/profile/views'

export const blankEntry: TypedEntry = { name: '', grade: '', obtainedOn: '', validTo: '', amount: '' }

/** What an empty field holds. */
export const blankOf = ({ kind }: FieldView): Typed => (isList(kind) ? [] : '')

const isList = (kind: FieldView['kind']): boolean => kind === 'names' || kind === 'entries' || kind === 'items'

/** What is still to be typed, said so that it can be done; null when it can go out. An empty list says that there is none. */
export function typedProblem({ kind }: FieldView, typed: Typed): string | null {
  switch (kind) {
    case 'number':
      return isNumber(typed as string) ? null : '请填数字，例如 120.5。'
    case 'choice':
      return typed === '' ? '请选一项。' : null
    case 'date':
      return typed === '' ? '请选择日期。' : null
    case 'text':
      return (typed as string).trim() === '' ? '请填写。' : null
    case 'names':
      return null
    case 'entries':
      return (typed as readonly TypedEntry[]).every(({ name, obtainedOn }) => name.trim() !== '' && obtainedOn !== '')
        ? null
        : '请填写每一项的名称和日期。'
    case 'items':
      return (typed as readonly TypedItem[]).every((item) => Object.values(item).some((value) => value.length > 0))
        ? null
        : '请至少填写每一项的一个内容，或者删掉空的项。'
  }
}

/** The API reads the same; a wrong figure should be seen before it goes out. */
const isNumber = (text: string): boolean => /^[-−]?\d+(\.\d+)?$/.test(text.normalize('NFKC').replace(/[,\s]/g, ''))

/** The list with one place changed, or without it. */
export function at<One>(list: readonly One[], place: number, ...put: One[]): One[] {
  return [...list.slice(0, place), ...put, ...list.slice(place + 1)]
}

/** Names as people list them; an empty one at the end is just being typed. */
export const splitNames = (text: string): string[] =>
  text
    .split(/[、，,；;\n]/)
    .map((name) => name.trim())
    .filter((name, place, all) => name !== '' || (place > 0 && place === all.length - 1))

/** Lists whose lines are known by their place alone. */
export const placed = <One>(list: readonly One[]) => list.map((one, place) => ({ one, place, key: `line ${place}` }))

import { type Attribute, attributes, type Department, sourceWords } from '@huiqi/shared/attribute'
import { problem, type Result } from '@huiqi/shared/result'
import { normalHeading } from '../file/cell.ts'

/** An attribute that a department may tell, and in which of its duties it does. */
export type Importable = { readonly attribute: Attribute; readonly source: Department }

export type Dictionary = {
  readonly all: readonly Importable[]
  /** By its Chinese name in any brackets, or its code. */
  readonly find: (text: string) => Result<Importable, 'ATTRIBUTE_UNKNOWN' | 'ATTRIBUTE_NOT_YOURS'>
}

const known = new Map(
  attributes
    .filter(({ granularity }) => granularity === 'enterprise')
    .flatMap((attribute) => [
      [normalHeading(attribute.name), attribute],
      [attribute.code, attribute],
    ]),
)

/** What a department with these duties may tell: what it answers for first, then what it may also supply. */
export function dictionaryOf(duties: readonly string[]): Dictionary {
  const dutyIn = ({ owner, alsoFrom }: Attribute) => [owner, ...alsoFrom].find((duty) => duties.includes(duty))
  const all: Importable[] = [...new Set(known.values())].flatMap((attribute) => {
    const source = dutyIn(attribute)
    return source === undefined ? [] : [{ attribute, source }]
  })
  const supplied = ({ attribute }: Importable) => Number(!duties.includes(attribute.owner))
  all.sort((a, b) => supplied(a) - supplied(b))
  const own = new Map(all.map((importable) => [importable.attribute, importable]))
  return {
    all,
    find: (text) => {
      const attribute = known.get(normalHeading(text))
      if (attribute === undefined) return problem('ATTRIBUTE_UNKNOWN', `指标字典里没有“${text}”，请从模板里选。`)
      const importable = own.get(attribute)
      return importable
        ? { ok: true, value: importable }
        : problem('ATTRIBUTE_NOT_YOURS', `“${attribute.name}”由${sourceWords(attribute.owner)}提供，本部门不能导入。`)
    },
  }
}

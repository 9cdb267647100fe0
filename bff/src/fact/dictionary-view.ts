import { attributes, sourceWords } from '@huiqi/shared/attribute'
import { formWords, freshnessWords } from './attribute-words.ts'
import { dictionaryOf } from './dictionary.ts'
import type { AttributeView } from './views.ts'

/** All that is known of enterprises, what these duties may tell first. */
export function dictionaryView(duties: readonly string[]): AttributeView[] {
  const mine = new Set(dictionaryOf(duties).all.map(({ attribute }) => attribute))
  const others = attributes.filter((attribute) => attribute.granularity === 'enterprise' && !mine.has(attribute))
  return [...mine, ...others].map((attribute) => ({
    code: attribute.code,
    name: attribute.name,
    form: formWords(attribute),
    owner: sourceWords(attribute.owner),
    alsoFrom: attribute.alsoFrom.map(sourceWords),
    freshness: freshnessWords(attribute),
    mine: mine.has(attribute),
  }))
}

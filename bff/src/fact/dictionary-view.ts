import { attributes, sourceWords } from '@huiqi/shared/attribute'
import { formWords, freshnessWords } from './attribute-words.ts'
import { dictionaryOf } from './dictionary.ts'
import type { AttributeView } from './views.ts'

/** All that is known of enterprises, what these duties may tell first. */
export function dictionaryView(duties: readonly string[]): AttributeView[] {
  const mine = new Set(dictionaryOf(duties).all.map(({ attribute }) => attribute.code))
  return attributes
    .filter(({ granularity }) => granularity === 'enterprise')
    .map((attribute) => ({
      code: attribute.code,
      name: attribute.name,
      form: formWords(attribute),
      owner: sourceWords(attribute.owner),
      alsoFrom: attribute.alsoFrom.map(sourceWords),
      freshness: freshnessWords(attribute),
      mine: mine.has(attribute.code),
    }))
    .sort((a, b) => Number(b.mine) - Number(a.mine))
}

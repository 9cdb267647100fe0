import type { Workbench } from '@huiqi/bff/matching/views'
import { type EnterpriseFacts, type Fact, factKey, indexFacts } from '@huiqi/shared/condition'
import { deriveFacts } from '@huiqi/shared/feature'
import { compileExplain, type Explanation } from '@huiqi/shared/rule'
import { keepAsking, type Question, questionsOf } from './questions.ts'
import { type Typed, typedValue } from './typed.ts'

/** 政策测算: what was answered so far, what is asked, and what comes of it. */
export interface Trial {
  readonly answers: ReadonlyMap<string, Typed>
  readonly questions: readonly Question[]
  readonly explanation: Explanation
}

export interface Bench {
  /** With the facts on record alone. */
  readonly start: Trial
  /** The same with another answer; an empty one goes back to what is on record. */
  readonly answer: (trial: Trial, question: Question, typed: Typed) => Trial
  /** What is on record, with what follows from it. */
  readonly onRecord: EnterpriseFacts
}

/** Where a value that is only tried comes from. */
const TRIED = '试填'

/** Judges on the phone with the code that decides in the office. Nothing of it is sent anywhere. */
export function benchOf({ rule, at, facts }: Workbench): Bench {
  const explain = compileExplain(rule, at)
  const known = (all: readonly Fact[]) => indexFacts(deriveFacts(all, at.date))
  const onRecord = known(facts)
  const explained = explain(onRecord)

  const answer: Bench['answer'] = (trial, question, typed) => {
    const answers = new Map(trial.answers)
    if (typed.text === '') answers.delete(question.key)
    else answers.set(question.key, typed)
    const given = trial.questions.flatMap(({ key, attribute, period }) => {
      const text = answers.get(key)
      const value = text === undefined ? null : typedValue(attribute, text, onRecord.get(key)?.fact.value)
      return value === null ? [] : [{ attribute: attribute.code, period, value, source: TRIED, asOf: at.date }]
    })
    const replaced = new Set(given.map((fact) => factKey(fact.attribute, fact.period)))
    const kept = facts.filter((fact) => !replaced.has(factKey(fact.attribute, fact.period)))
    const explanation = explain(known([...kept, ...given]))
    return { answers, questions: keepAsking(trial.questions, questionsOf(explanation, rule, facts)), explanation }
  }

  const start: Trial = { answers: new Map(), questions: questionsOf(explained, rule, facts), explanation: explained }
  return { start, answer, onRecord }
}

import { sourceWords } from '@huiqi/shared/attribute'
import { type Fact, periodWords } from '@huiqi/shared/condition'
import { factText } from '@huiqi/shared/rule'
import { Note } from '../../../ui/card.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Field } from '../../../ui/field.tsx'
import { Box } from '../../../ui/host.tsx'
import type { Question } from './questions.ts'
import { NONE, type Typed, typedValue } from './typed.ts'

interface AnswerFieldProps {
  question: Question
  typed: Typed
  /** What is on record; absent where nothing is. */
  onRecord: Fact | undefined
  /** The last day that can be chosen. */
  today: string
  onAnswer: (typed: Typed) => void
}

const longAgo = '1949-10-01'

/** One fact to try another value of. Left empty, what is on record counts. */
export function AnswerField({ question, typed, onRecord, today, onAnswer }: AnswerFieldProps) {
  const { attribute, period, entry } = question
  const label = `${attribute.name}${period === null ? '' : `（${periodWords(period)}）`}`
  const hint = onRecord
    ? `现有数据：${factText(attribute.code, onRecord.value)}（${sourceWords(onRecord.source)} ${onRecord.asOf}）`
    : '暂无数据'
  if (entry.by === 'date')
    return (
      <DateField
        label={label}
        hint={hint}
        value={typed.text}
        from={longAgo}
        to={today}
        onChange={(text) => onAnswer({ text })}
      />
    )
  if (entry.by === 'number') {
    const wrong = typed.text !== '' && typedValue(attribute, typed, undefined) === null
    return (
      <Field
        label={entry.unit ? `${label}，${entry.unit}` : label}
        hint={hint}
        kind="digit"
        maxLength={20}
        value={typed.text}
        problem={wrong ? '请填数字，例如 120.5。' : null}
        onChange={(text) => onAnswer({ text })}
      />
    )
  }
  const dated = entry.dated && typed.text !== '' && typed.text !== NONE
  return (
    <Box className="field">
      <Box className="field-label">{label}</Box>
      <Note>{hint}</Note>
      <Choices
        label={label}
        options={entry.options.map((value) => ({ value, label: value }))}
        chosen={typed.text === '' ? [] : [typed.text]}
        onChange={([text = '']) => onAnswer({ text, on: typed.on ?? today })}
      />
      {dated && (
        <DateField
          label="哪一天取得"
          value={typed.on ?? today}
          from={longAgo}
          to={today}
          onChange={(on) => onAnswer({ ...typed, on })}
        />
      )}
    </Box>
  )
}

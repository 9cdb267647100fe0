import type { Workbench } from '@huiqi/bff/matching/views'
import { type Ask, amountWithin, asksOf, reasonsOf } from '@huiqi/shared/rule'
import { useMemo, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Card, Link } from '../../../ui/card.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { ReasonList } from '../reason-list.tsx'
import { AnswerField } from './answer-field.tsx'
import { Outcome } from './outcome.tsx'
import type { Question } from './questions.ts'
import { benchOf } from './trial.ts'

const unanswered = { text: '' }

const isAbout = ({ attribute, period }: Question, { name, period: asked }: Ask): boolean =>
  attribute.name === name && period === asked

/** The outcome, the facts it hangs on, and the conditions as they stand with what was tried. */
export function TrialForm({ workbench }: { workbench: Workbench }) {
  const bench = useMemo(() => benchOf(workbench), [workbench])
  const [trial, setTrial] = useState(bench.start)
  const [more, setMore] = useState(false)
  const { policy, at } = workbench
  const { explanation, answers, questions } = trial
  const deciding = questions.filter(({ use }) => use === 'decides')
  const changing = questions.filter(({ use }) => use === 'changes')
  const field = (question: Question) => (
    <AnswerField
      key={question.key}
      question={question}
      typed={answers.get(question.key) ?? unanswered}
      onRecord={bench.onRecord.get(question.key)?.fact}
      today={at.date}
      onAnswer={(typed) => setTrial(bench.answer(trial, question, typed))}
    />
  )
  return (
    <>
      <Outcome
        title={policy.title}
        explanation={explanation}
        amount={{ ...amountWithin(explanation, policy.amountCapFen), words: policy.amountWords }}
        asks={asksOf(explanation).filter((one) => !deciding.some((question) => isAbout(question, one)))}
        tried={answers.size > 0}
      />
      {deciding.length > 0 && <Card title="试着填一填">{deciding.map(field)}</Card>}
      {changing.length > 0 && (
        <Card
          title={deciding.length > 0 ? '也可以改这些' : '改一个数看看'}
          aside={<Link onTap={() => setMore(!more)}>{more ? '收起' : `展开 ${changing.length} 项`}</Link>}
        >
          {more && changing.map(field)}
        </Card>
      )}
      {questions.length === 0 && (
        <Notice tone="main">这项政策看的是逐项的人员、贷款等记录，要由相关部门提供，这里不能试填。</Notice>
      )}
      <Card title="逐条结果">
        <ReasonList reasons={reasonsOf(explanation)} withClauses />
      </Card>
      {answers.size > 0 && (
        <Button kind="plain" onTap={() => setTrial(bench.start)}>
          恢复现有数据
        </Button>
      )}
    </>
  )
}

import type { ClaimView } from '@huiqi/bff/claim/views'
import { isBadRating, type RatingLevel, ratingLevels, rectificationWorkdays } from '@huiqi/shared/rating'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { useDraft } from '../../../api/draft.ts'
import { useCommand } from '../../../api/use-command.ts'
import { follow, routes } from '../../../routes.ts'
import { Button } from '../../../ui/button.tsx'
import { Card, Note } from '../../../ui/card.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { Field } from '../../../ui/field.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Thumb } from '../../../ui/page.tsx'
import { Rating } from '../../../ui/rating.tsx'
import { CommandNote } from '../../../ui/states.tsx'
import { say } from '../../../ui/toast.tsx'

const questions = { good: '哪里好？（可多选）', fair: '哪里可以更好？（可多选）', bad: '哪里不好？（可多选）' } as const

function questionFor(level: RatingLevel): string {
  if (isBadRating(level)) return questions.bad
  return level === 'acceptable' ? questions.fair : questions.good
}

export function RatingForm({ claim }: { claim: ClaimView }) {
  const { id, departmentName, policyTitle } = claim
  const [kept, setLevel] = useDraft(`rating-level:${id}`)
  const [words, setWords] = useDraft(`rating:${id}`)
  const [tags, setTags] = useState<string[]>([])
  const level = kept in ratingLevels ? (kept as RatingLevel) : null
  const give = useCommand(api.rating.give.mutate, () => {
    setLevel('')
    setWords('')
    say('谢谢您的评价')
    follow(routes.progress(id))
  })
  const choose = (next: RatingLevel) => {
    setLevel(next)
    setTags(tags.filter((tag) => ratingLevels[next].tags.includes(tag)))
  }
  const send = () => {
    if (level) void give.run({ claimId: id, level, tags, words: words.trim() || null })
  }
  return (
    <>
      <Card title="这次办得怎么样？">
        <Note>
          {departmentName} · {policyTitle}
        </Note>
        <Rating level={level} onChoose={choose} />
      </Card>
      {level && (
        <Card title={questionFor(level)}>
          <Choices
            label={questionFor(level)}
            options={ratingLevels[level].tags.map((tag) => ({ value: tag, label: tag }))}
            chosen={tags}
            onChange={setTags}
            several
          />
          <Field label="想说的话（选填）" kind="lines" value={words} onChange={setWords} maxLength={1000} />
        </Card>
      )}
      {level && isBadRating(level) && (
        <Notice tone="attention">
          您的评价会转给{departmentName}，{rectificationWorkdays} 个工作日内整改并回复您。办理人看不到您的联系方式。
        </Notice>
      )}
      <Thumb>
        <CommandNote command={give} />
        <Button busy={give.busy} disabled={level === null} onTap={send}>
          {level ? '提交评价' : '请先选一个评价'}
        </Button>
      </Thumb>
    </>
  )
}

import { expect, it } from 'vitest'
import { answerOf } from './plain-answer.ts'
import { problemOf } from './problem.ts'

it('hands on what was answered', () => {
  expect(answerOf(200, '{"id":"1"}')).toEqual({ ok: true, body: { id: '1' } })
})

it('says a refusal in the words of the API', () => {
  const answer = answerOf(400, '{"code":"FILE_INVALID","message":"文件读不出来，请用模板填写。"}')
  expect(answer.ok).toBe(false)
  expect(problemOf(answer.ok || answer.error)).toEqual({
    code: 'FILE_INVALID',
    message: '文件读不出来，请用模板填写。',
  })
})

it("takes a proxy's error page for no answer at all", () => {
  const answer = answerOf(502, '<html>Bad Gateway</html>')
  expect(problemOf(answer.ok || answer.error).code).toBe('NETWORK')
})

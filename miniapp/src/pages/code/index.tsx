import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useDraft } from '../../api/draft.ts'
import { problemOf } from '../../api/problem.ts'
import { actFor } from '../../owner/act-for.ts'
import { replace, routes } from '../../routes.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Field } from '../../ui/field.tsx'
import { Box } from '../../ui/host.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { codeProblem, formatCode } from './code.ts'

/** The way in for whom a link does not work: the constant address, and the short code from the text message. */
export default function Code() {
  const [code, setCode] = useDraft('code')
  const [tried, setTried] = useState(false)
  const opening = useMutation({
    mutationFn: (typed: string) => api.message.openCode.mutate({ code: typed }),
    onSuccess: ({ claimId, uscc }) => {
      setCode('')
      actFor(uscc)
      replace(routes.confirm(claimId))
    },
  })
  const type = (typed: string) => {
    setCode(formatCode(typed))
    setTried(false)
    opening.reset()
  }
  const next = () => {
    setTried(true)
    if (!codeProblem(code)) opening.mutate(code)
  }
  const problem = tried ? (codeProblem(code) ?? (opening.error && problemOf(opening.error).message)) : null
  return (
    <Page
      title="确认码"
      action={
        <Button busy={opening.isPending} onTap={next}>
          下一步
        </Button>
      }
    >
      <Card>
        <Box className="field-code">
          <Field
            label="输入短信里的确认码"
            hint="8 位字母或数字，不分大小写"
            value={code}
            onChange={type}
            problem={problem}
            maxLength={12}
          />
        </Box>
      </Card>
      <Notice tone="attention">我们不会在短信里要账号、密码或验证码。有疑问请打 12345。</Notice>
    </Page>
  )
}

import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { say } from '../../ui/toast.tsx'

export default function Code() {
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const next = () => {
    const complete = /^[0-9A-Z]{8}$/i.test(code.replaceAll(' ', ''))
    setProblem(complete ? null : '确认码是 8 位字母或数字，请对照短信再填一次。')
    if (complete) say('正在查找')
  }
  return (
    <Page title="确认码" action={<Button onTap={next}>下一步</Button>}>
      <Card>
        <Field
          label="输入短信里的确认码"
          hint="8 位字母或数字，不分大小写"
          value={code}
          onChange={setCode}
          problem={problem}
          onEnter={next}
          maxLength={9}
        />
      </Card>
      <Notice tone="attention">我们不会在短信里要账号、密码或验证码。有疑问请打 12345。</Notice>
    </Page>
  )
}

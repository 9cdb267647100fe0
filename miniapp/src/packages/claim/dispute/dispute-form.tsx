import type { ClaimView } from '@huiqi/bff/claim/views'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { useDraft } from '../../../api/draft.ts'
import { useCommand } from '../../../api/use-command.ts'
import { open, replace, routes } from '../../../routes.ts'
import { Button } from '../../../ui/button.tsx'
import { Card, LinkRow, Note } from '../../../ui/card.tsx'
import { Field } from '../../../ui/field.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Options } from '../../../ui/options.tsx'
import { Thumb } from '../../../ui/page.tsx'
import { CommandNote } from '../../../ui/states.tsx'
import { say } from '../../../ui/toast.tsx'
import { subjectsOf } from './subjects.ts'

export function DisputeForm({ claim }: { claim: ClaimView }) {
  const { id, version, departmentName, policyTitle } = claim
  const subjects = subjectsOf(claim)
  const [chosen, setChosen] = useDraft(`dispute-subject:${id}`)
  const [statement, setStatement] = useDraft(`dispute:${id}`)
  const [tried, setTried] = useState(false)
  const dispute = useCommand(api.claim.dispute.mutate, () => {
    setChosen('')
    setStatement('')
    say('已提交，答复后会发短信告诉您')
    replace(routes.progress(id))
  })
  const subject = subjects.find(({ value }) => value === chosen)
  const words = statement.trim()
  const send = () => {
    setTried(true)
    if (subject && words)
      void dispute.run({
        claimId: id,
        version,
        subject: subject.subject,
        reference: subject.reference,
        statement: words,
      })
  }
  return (
    <>
      <Card title="哪里不对？">
        <Note>{policyTitle}</Note>
        <Options label="哪里不对" options={subjects} chosen={subject?.value ?? null} onChoose={setChosen} />
        {subject?.subject === 'fact' && (
          <LinkRow
            label="这项数据本身不对？可以请提供数据的部门更正"
            verb="去更正"
            onTap={() => open(routes.profile)}
          />
        )}
        {tried && !subject && <Notice tone="bad">请先选哪里不对。</Notice>}
      </Card>
      <Card>
        <Field
          label="应该是怎样？"
          hint="写清正确的金额或数据，能写出处更好"
          kind="lines"
          value={statement}
          onChange={setStatement}
          problem={tried && !words ? '请写一句话说明，主管部门好核对。' : null}
          maxLength={2000}
        />
        <Note>{departmentName}会在 5 个工作日内核对并答复。答复之前不会过期，资金为贵公司保留。</Note>
      </Card>
      <Thumb>
        <CommandNote command={dispute} />
        <Button busy={dispute.busy} onTap={send}>
          提交异议
        </Button>
      </Thumb>
    </>
  )
}

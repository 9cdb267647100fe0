import { useState } from 'react'
import { useDraft } from '../api/draft.ts'
import type { Command } from '../api/use-command.ts'
import { Button } from '../ui/button.tsx'
import { Card, Note } from '../ui/card.tsx'
import { Field } from '../ui/field.tsx'
import { Box } from '../ui/host.tsx'
import { Thumb } from '../ui/page.tsx'
import { CommandNote } from '../ui/states.tsx'
import { accountProblems, readBack, type TypedAccount } from './account-check.ts'

interface AccountFormProps {
  title: string
  note?: string
  /** Among other things of its page, which has a main action of its own. */
  inside?: boolean
  enterpriseName: string
  command: Pick<Command<never, unknown>, 'busy' | 'waiting' | 'problem'>
  submitLabel: string
  onSubmit: (account: TypedAccount) => void
}

/** An account of the enterprise. The number alone is not kept on the phone. */
export function AccountForm(props: AccountFormProps) {
  const { title, note, inside = false, enterpriseName, command, submitLabel, onSubmit } = props
  const [holderName, setHolderName] = useState(enterpriseName)
  const [bankName, setBankName] = useDraft('bank')
  const [number, setNumber] = useState('')
  const [tried, setTried] = useState(false)
  const typed = { holderName, bankName, number }
  const problems = accountProblems(typed, enterpriseName)
  const shown = tried ? problems : null
  const submit = () => {
    setTried(true)
    if (Object.values(problems).every((problem) => problem === null)) onSubmit(typed)
  }
  const echo = readBack(number)
  const send = (
    <>
      <CommandNote command={command} />
      <Button kind={inside ? 'plain' : 'main'} busy={command.busy} onTap={submit}>
        {submitLabel}
      </Button>
    </>
  )
  return (
    <>
      <Card title={title}>
        {note && <Note>{note}</Note>}
        <Field
          label="户名"
          hint="须与企业全称一致，不能用个人账户"
          value={holderName}
          onChange={setHolderName}
          problem={shown?.holderName}
        />
        <Field
          label="开户银行"
          hint="写到支行，例如：中国银行无锡新区支行"
          value={bankName}
          onChange={setBankName}
          problem={shown?.bankName}
          maxLength={100}
        />
        <Field
          label="账号"
          hint="8 至 32 位数字"
          kind="number"
          value={number}
          onChange={setNumber}
          problem={shown?.number}
          maxLength={64}
        />
        {echo && (
          <Box className="echo" aria-live="polite">
            请核对：{echo}
          </Box>
        )}
        {inside && send}
      </Card>
      {!inside && <Thumb>{send}</Thumb>}
    </>
  )
}

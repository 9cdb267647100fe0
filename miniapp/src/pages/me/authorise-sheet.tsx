import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { Note } from '../../ui/card.tsx'
import { Field } from '../../ui/field.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { CommandNote } from '../../ui/states.tsx'
import { say } from '../../ui/toast.tsx'
import { phoneProblem } from './phone.ts'

/** A name and a phone of somebody else: not kept on this phone, and short enough to type again. */
export function AuthoriseSheet({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [tried, setTried] = useState(false)
  const authorise = useCommand(api.enterprise.authoriseHandler.mutate, ({ nameMasked }) => {
    say(`已授权 ${nameMasked}`)
    onClose()
  })
  const nameProblem = name.trim() === '' ? '请填写经办人的姓名。' : null
  const send = () => {
    setTried(true)
    if (!nameProblem && !phoneProblem(phone)) void authorise.run({ name, phone })
  }
  return (
    <Sheet title="授权经办人" onClose={onClose}>
      <Field
        label="姓名"
        hint="与身份证一致"
        value={name}
        onChange={setName}
        problem={tried ? nameProblem : null}
        maxLength={50}
      />
      <Field
        label="手机号码"
        hint="经办人本人登录用的 11 位号码"
        kind="number"
        value={phone}
        onChange={setPhone}
        problem={tried ? phoneProblem(phone) : null}
        maxLength={20}
      />
      <Note>姓名和手机号都对上，经办人登录后才能替贵公司办理。他的每次操作都会留下记录。</Note>
      <CommandNote command={authorise} />
      <Button busy={authorise.busy} onTap={send}>
        授权
      </Button>
    </Sheet>
  )
}

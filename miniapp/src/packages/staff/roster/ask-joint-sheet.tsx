import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ask } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import { Button } from '../../../ui/button.tsx'
import { Note } from '../../../ui/card.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { Field } from '../../../ui/field.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { CommandNote, Empty, Loaded } from '../../../ui/states.tsx'
import { say } from '../../../ui/toast.tsx'
import { type SheetProps, seen } from './sheet-props.ts'

const usualDays = '5'

/** Which departments shall look at the list, and how many working days they have. */
export function AskJointSheet({ roster, onClose }: SheetProps) {
  const departments = useQuery(ask.roster.jointDepartments.queryOptions())
  const [chosen, choose] = useState<string[]>([])
  const [days, setDays] = useState(usualDays)
  const request = useCommand(api.roster.askJointReview.mutate, () => {
    say('已送联合审核。')
    onClose()
  })
  const asked = new Set(roster.requests.map(({ departmentCode }) => departmentCode))
  const count = Number(days)
  const wrong = Number.isInteger(count) && count >= 1 && count <= 60 ? null : '填 1 到 60 之间的整数。'
  return (
    <Sheet title="送联合审核" onClose={onClose}>
      <Note>
        请这些部门看名单里的企业有没有失信、涉黑涉恶、生态环境、安全生产、税务等问题。到期没有答复视为没有意见。
      </Note>
      <Loaded query={departments}>
        {(all) => {
          const rest = all.filter(({ code }) => !asked.has(code))
          if (rest.length === 0) return <Empty title="能送审的部门都已经送了" />
          return (
            <Choices
              several
              label="送审部门"
              options={rest.map(({ code, name }) => ({ value: code, label: name }))}
              chosen={chosen}
              onChange={choose}
            />
          )
        }}
      </Loaded>
      <Field label="几个工作日内答复" kind="number" value={days} onChange={setDays} problem={wrong} maxLength={2} />
      <CommandNote command={request} />
      <Button
        busy={request.busy}
        disabled={chosen.length === 0 || wrong !== null}
        onTap={() => void request.run({ ...seen(roster), departments: chosen, days: count })}
      >
        {chosen.length > 0 ? `送 ${chosen.length} 个部门审核` : '请选择部门'}
      </Button>
    </Sheet>
  )
}

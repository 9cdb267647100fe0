import { useQuery } from '@tanstack/react-query'
import { api, ask } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'
import { Card, Note } from '../../ui/card.tsx'
import { Choices } from '../../ui/choices.tsx'
import { CommandNote, Loaded } from '../../ui/states.tsx'
import { say } from '../../ui/toast.tsx'

const options = [
  { value: 'on', label: '告诉我' },
  { value: 'off', label: '不用' },
] as const

/** Whether this person is told of policies that this enterprise newly meets. */
export function PushChoice() {
  const choice = useQuery(ask.push.choice.queryOptions())
  const choose = useCommand(api.push.choose.mutate, ({ wanted }) =>
    say(wanted ? '有新符合的政策会告诉您' : '不再提醒新符合的政策'),
  )
  return (
    <Card title="新符合政策提醒">
      <Loaded query={choice}>
        {({ wanted, perWeek: { inApp, sms } }) => (
          <>
            <Choices
              label="新符合政策提醒"
              options={options}
              chosen={[wanted ? 'on' : 'off']}
              onChange={([chosen]) => void (chosen && choose.run({ wanted: chosen === 'on' }))}
            />
            <Note>
              {`政策或数据有变化、贵公司新符合条件时，合成一条告诉您：每周最多 ${inApp} 条消息、${sms} 条短信。`}
              {'只管您本人；要您确认的资金照常通知，匹配报告随时可看。'}
            </Note>
            <CommandNote command={choose} />
          </>
        )}
      </Loaded>
    </Card>
  )
}

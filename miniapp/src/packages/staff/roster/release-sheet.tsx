import { formatYuan } from '@huiqi/shared/money'
import { addDays, civilDate } from '@huiqi/shared/workday'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import { dayWords } from '../../../owner/moment.ts'
import { Amount } from '../../../ui/amount.tsx'
import { Button } from '../../../ui/button.tsx'
import { Note } from '../../../ui/card.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Box } from '../../../ui/host.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { CommandNote } from '../../../ui/states.tsx'
import { say } from '../../../ui/toast.tsx'
import { type SheetProps, seen } from './sheet-props.ts'

/** Says what a release will do before it is done: claims, money, messages, the last day. */
export function ReleaseSheet({ roster, onClose }: SheetProps) {
  const today = civilDate(new Date())
  const set = roster.confirmBy ? civilDate(new Date(roster.confirmBy)) : ''
  const [confirmBy, setConfirmBy] = useState(set)
  const release = useCommand(api.roster.release.mutate, () => {
    say('开始下发，企业会陆续收到短信。')
    onClose()
  })
  const { toRelease, vetoedCount, problemCount, preReviewed } = roster
  return (
    <Sheet title="下发名单" onClose={onClose}>
      <Amount fen={toRelease.totalFen} prefix={`${toRelease.count} 家，合计`} />
      <Box as="ul" className="will-do">
        <Box as="li">
          为 {toRelease.count} 家企业各生成一笔办件，从预算中预留 ¥{formatYuan(toRelease.totalFen)}。
        </Box>
        <Box as="li">
          每家的法定代表人和经办人收到一条短信，请在 {confirmBy ? dayWords(confirmBy, today) : '截止日'}24:00 前确认。
        </Box>
        <Box as="li">
          {preReviewed
            ? '名单已先审并授权付款：企业确认后，付款单直接发往银行。'
            : '名单没有先审：企业确认后，由审核人员逐件审核，再由财政付款。'}
        </Box>
        <Box as="li">到期没有确认的自动终止，预留的钱退回预算；期间会提醒两次。</Box>
        {vetoedCount + problemCount > 0 && (
          <Box as="li">
            {[vetoedCount > 0 && `被否决的 ${vetoedCount} 家`, problemCount > 0 && `${problemCount} 行错误`]
              .filter(Boolean)
              .join('、')}
            不下发。
          </Box>
        )}
      </Box>
      <DateField
        label="确认截止日"
        from={addDays(today, 3)}
        to={addDays(today, 365)}
        value={confirmBy}
        onChange={setConfirmBy}
      />
      <Note>下发后不能撤回。</Note>
      <CommandNote command={release} />
      <Button
        busy={release.busy}
        disabled={toRelease.count === 0}
        onTap={() => void release.run({ ...seen(roster), ...(confirmBy && confirmBy !== set && { confirmBy }) })}
      >
        下发给 {toRelease.count} 家企业
      </Button>
    </Sheet>
  )
}

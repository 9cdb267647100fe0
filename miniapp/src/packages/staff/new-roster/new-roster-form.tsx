import type { RosterKind } from '@huiqi/bff/roster/views'
import { addDays, civilDate } from '@huiqi/shared/workday'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { useDraft } from '../../../api/draft.ts'
import { useCommand } from '../../../api/use-command.ts'
import { replace, routes } from '../../../routes.ts'
import { Button } from '../../../ui/button.tsx'
import { Card, Link, Note } from '../../../ui/card.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Field } from '../../../ui/field.tsx'
import { Box } from '../../../ui/host.tsx'
import { Options } from '../../../ui/options.tsx'
import { CommandNote } from '../../../ui/states.tsx'
import type { ChosenPolicy } from './chosen-policy.ts'
import { periodProblem } from './period.ts'

/** 名单类 or 条件类; the platform can only draw what is written as conditions. */
const kinds = {
  imported: { value: 'imported', label: '上传名单（名单类）', detail: '下载模板，填好企业和金额后上传 XLSX 或 CSV。' },
  matched: {
    value: 'matched',
    label: '由平台生成（条件类）',
    detail: '平台按政策条件从企业画像里找，金额按政策标准计算；数据不全的列为待核实。',
  },
} as const

/** An enterprise must have at least three days to confirm, and money is not set aside for more than a year. */
const leastDays = 3
const mostDays = 365

interface NewRosterFormProps {
  policy: ChosenPolicy
  onOther: () => void
}

export function NewRosterForm({ policy, onOther }: NewRosterFormProps) {
  const canMatch = policy.listType === 'condition'
  const [kind, setKind] = useState<RosterKind>(canMatch ? 'matched' : 'imported')
  const [title, setTitle] = useDraft(`roster-title:${policy.id}`)
  const [period, setPeriod] = useState('')
  const [confirmBy, setConfirmBy] = useState('')
  const create = useCommand(api.roster.create.mutate, ({ id }) => {
    setTitle('')
    replace(routes.roster(id))
  })
  const today = civilDate(new Date())
  const wrongPeriod = periodProblem(period)
  const submit = () =>
    void create.run({
      policyId: policy.id,
      kind,
      ...(title.trim() && { title: title.trim() }),
      ...(period.trim() && { period: period.trim() }),
      ...(confirmBy && { confirmBy }),
    })
  return (
    <Box className="form">
      <Card title={policy.title} aside={<Link onTap={onOther}>换一项</Link>}>
        <Note>
          {policy.summary} · {policy.documentNo}
        </Note>
      </Card>
      <Card title="企业从哪里来？">
        <Options
          label="企业从哪里来"
          options={canMatch ? [kinds.matched, kinds.imported] : [kinds.imported]}
          chosen={kind}
          onChoose={setKind}
        />
        {canMatch ? null : <Note>这项政策的条件不能完全由数据判断，所以要上传名单。</Note>}
      </Card>
      <Card title="期间和期限">
        <Field
          label="补哪个期间（选填）"
          hint="例：2026、2026Q1、2026-06。不填就按政策规定的周期；同一家企业同一期间只会付一次。"
          value={period}
          onChange={setPeriod}
          problem={wrongPeriod}
          maxLength={7}
        />
        <DateField
          label="确认截止日（选填）"
          hint="企业最晚在这一天 24:00 前确认。不选就按政策的期限，政策没有规定的为 10 个工作日。"
          from={addDays(today, leastDays)}
          to={addDays(today, mostDays)}
          value={confirmBy}
          onChange={setConfirmBy}
        />
        <Field
          label="名单名称（选填）"
          hint="不填就用政策名称、期间和批次。"
          value={title}
          onChange={setTitle}
          maxLength={60}
        />
      </Card>
      <CommandNote command={create} />
      <Box className="form-actions">
        <Button busy={create.busy} disabled={wrongPeriod !== null} onTap={submit}>
          {kind === 'matched' ? '建立并生成名单' : '建立名单，下一步上传'}
        </Button>
      </Box>
    </Box>
  )
}

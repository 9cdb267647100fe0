import { addDays, civilDate } from '@huiqi/shared/workday'
import { api } from '../../../api/client.ts'
import { useDraft } from '../../../api/draft.ts'
import { useCommand } from '../../../api/use-command.ts'
import { replace, routes } from '../../../routes.ts'
import { Button } from '../../../ui/button.tsx'
import { Card, Note } from '../../../ui/card.tsx'
import { ChoiceField } from '../../../ui/choice-field.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Field } from '../../../ui/field.tsx'
import { Box } from '../../../ui/host.tsx'
import { Options } from '../../../ui/options.tsx'
import { CommandNote } from '../../../ui/states.tsx'
import { categories, levels, listTypes, modes, periods, regions } from './choices.ts'
import { lacking, policyToSend, type TypedPolicy, typedPolicy } from './typed.ts'

const longAgo = '1990-01-01'
const years = 20 * 366

export function NewPolicyForm({ departmentName }: { departmentName: string }) {
  const [kept, keep] = useDraft('new-policy')
  const typed = typedPolicy(kept)
  const write = (changes: Partial<TypedPolicy>) => keep(JSON.stringify({ ...typed, ...changes }))
  const create = useCommand(api.desk.create.mutate, ({ versionId }) => {
    keep('')
    replace(routes.policyDraft(versionId))
  })
  const missing = lacking(typed)
  const toSend = policyToSend(typed)
  const lastDay = addDays(civilDate(new Date()), years)
  return (
    <Box className="form">
      <Card title="依据的文件">
        <Field
          label="文号"
          hint="例：锡政规〔2026〕3号。没有文号的写明发文日期和名称。"
          value={typed.documentNo}
          onChange={(documentNo) => write({ documentNo })}
          maxLength={60}
        />
        <Field
          label="文件名称"
          value={typed.documentTitle}
          onChange={(documentTitle) => write({ documentTitle })}
          maxLength={200}
        />
        <Field
          label="发文机关"
          hint="例：无锡市人民政府"
          value={typed.issuer}
          onChange={(issuer) => write({ issuer })}
          maxLength={100}
        />
        <ChoiceField label="级别" options={levels} value={typed.level} onChange={(level) => write({ level })} />
        <ChoiceField label="适用区域" options={regions} value={typed.region} onChange={(region) => write({ region })} />
      </Card>
      <Card title="政策事项">
        <Field
          label="政策名称"
          hint={`由${departmentName}负责。一份文件里的几项政策分别新增。`}
          value={typed.title}
          onChange={(title) => write({ title })}
          maxLength={100}
        />
        <Field
          label="一句话说明（选填）"
          hint="谁可以享受、享受什么。发布前写好即可。"
          value={typed.summary}
          onChange={(summary) => write({ summary })}
          maxLength={500}
        />
        <Field
          label="依据的条款（选填）"
          hint="例：锡政规〔2026〕3号 第二条。不填就写文号。"
          value={typed.basis}
          onChange={(basis) => write({ basis })}
          maxLength={500}
        />
        <ChoiceField
          label="类别"
          options={categories}
          value={typed.category}
          onChange={(category) => write({ category })}
        />
      </Card>
      <Card title="怎样兑现">
        <Options label="怎样兑现" options={modes} chosen={typed.mode} onChoose={(mode) => write({ mode })} />
      </Card>
      <Card title="对象从哪里来">
        <Options
          label="对象从哪里来"
          options={listTypes}
          chosen={typed.listType}
          onChoose={(listType) => write({ listType })}
        />
      </Card>
      <Card title="期间">
        <ChoiceField
          label="补哪个期间"
          hint="以建立名单的那一天来看。其他期间在下一步填写。"
          options={periods}
          value={periods.find(({ value }) => value === typed.period)?.value ?? ''}
          onChange={(period) => write({ period })}
        />
        <DateField
          label="施行日期"
          from={longAgo}
          to={lastDay}
          value={typed.validFrom}
          onChange={(validFrom) => write({ validFrom })}
        />
        <DateField
          label="失效日期（选填）"
          hint="不选就长期有效。"
          from={typed.validFrom || longAgo}
          to={lastDay}
          value={typed.validTo}
          onChange={(validTo) => write({ validTo })}
        />
      </Card>
      {missing.length > 0 && <Note>还要填写：{missing.join('、')}。</Note>}
      <CommandNote command={create} />
      <Box className="form-actions">
        <Button busy={create.busy} disabled={toSend === null} onTap={() => toSend && void create.run(toSend)}>
          新增，下一步写条件和金额
        </Button>
      </Box>
    </Box>
  )
}

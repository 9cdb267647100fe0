import { type Attribute, attributeOf } from '@huiqi/shared/attribute'
import { AttributeButton } from '../pickers/attribute-button.tsx'
import { joinSpanned, periodChoices, spanChoices, splitSpanned, withCode } from '../source/spanned.ts'
import { SpanField } from './span-field.tsx'

interface SpannedFieldsProps {
  /** `revenue[Y-1]` */
  value: unknown
  usable: readonly Attribute[]
  /** One period, or several. */
  spans: 'period' | 'span'
  /** Of a history only what was obtained in the span counts. */
  obtained?: boolean
  onChange: (value: string) => void
}

/** An attribute and when. */
export function SpannedFields({ value, usable, spans, obtained = false, onChange }: SpannedFieldsProps) {
  const { code, span } = splitSpanned(value) ?? { code: '', span: '' }
  const attribute = attributeOf(code)
  const dated = attribute?.type === 'history'
  const choices = spans === 'span' || dated ? spanChoices(code, obtained) : periodChoices(code)
  return (
    <>
      <AttributeButton label="指标" code={code} usable={usable} onChoose={(next) => onChange(withCode(value, next))} />
      {(attribute?.every || dated) && (
        <SpanField
          label={dated ? '取得时间' : '期间'}
          choices={choices}
          span={span}
          standard={dated ? obtained : spans === 'period'}
          onChange={(next) => onChange(joinSpanned({ code, span: next }))}
        />
      )}
    </>
  )
}

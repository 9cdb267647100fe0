import type { FieldView, Typed, TypedItem } from '@huiqi/bff/profile/views'
import { Fragment, type ReactNode, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Link, Note } from '../ui/card.tsx'
import { Box } from '../ui/host.tsx'
import { at, blankOf, placed } from './typed.ts'
import './value-field.scss'

interface ItemsFieldProps {
  field: FieldView
  items: readonly TypedItem[]
  onChange: (items: readonly TypedItem[]) => void
  /** The field of one part of an item. */
  children: (part: { label: string; field: FieldView; typed: Typed; onChange: (typed: Typed) => void }) => ReactNode
}

/** People, loans, products, projects: one open at a time. */
export function ItemsField({ field: { fields }, items, onChange, children }: ItemsFieldProps) {
  const [opened, setOpened] = useState<number | null>(null)
  return (
    <>
      {items.length === 0 && <Note>现在是“没有”。有的话，请逐项添加。</Note>}
      {placed(items).map(({ one: item, place, key }) => (
        <Box key={key} className="value-group line" role="group" aria-label={`第 ${place + 1} 项`}>
          <Box className="link-row">
            <Box className="link-row-label strong">第 {place + 1} 项</Box>
            <Link onTap={() => setOpened(opened === place ? null : place)}>{opened === place ? '收起' : '修改'}</Link>
            <Link onTap={() => onChange(at(items, place))}>删掉</Link>
          </Box>
          {opened === place
            ? fields.map(({ code, name, field }) => (
                <Fragment key={code}>
                  {children({
                    label: name,
                    field,
                    typed: item[code] ?? blankOf(field),
                    onChange: (typed) => onChange(at(items, place, { ...item, [code]: typed as TypedItem[string] })),
                  })}
                </Fragment>
              ))
            : summary(fields, item)}
        </Box>
      ))}
      <Button
        kind="plain"
        onTap={() => {
          setOpened(items.length)
          onChange([...items, {}])
        }}
      >
        添加一项
      </Button>
    </>
  )
}

function summary(fields: FieldView['fields'], item: TypedItem) {
  const known = fields.flatMap(({ code, name, field }) => {
    const value = item[code]
    if (value === undefined || value.length === 0) return []
    return [`${name}：${typeof value === 'string' ? value : value.join('、')}${field.unit ?? ''}`]
  })
  return <Note>{known.length > 0 ? known.join('；') : '还没有填写'}</Note>
}

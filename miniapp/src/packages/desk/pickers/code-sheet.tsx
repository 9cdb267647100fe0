import { useState } from 'react'
import { Note } from '../../../ui/card.tsx'
import { Check } from '../../../ui/check.tsx'
import { Field } from '../../../ui/field.tsx'
import { Box, Words } from '../../../ui/host.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { codeName, codeOptions, typedCode } from './codes.ts'

interface CodeSheetProps {
  type: 'region' | 'industry'
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
  onClose: () => void
}

const words = {
  region: { title: '选择区域', hint: '名称，或六位行政区划代码' },
  industry: { title: '选择行业', hint: '名称，或国民经济行业代码' },
} as const

/** Regions or industries to take or leave; what lies below one that is taken is taken with it. */
export function CodeSheet({ type, chosen, onChange, onClose }: CodeSheetProps) {
  const [query, search] = useState('')
  const own = typedCode(type, query)
  const options = [
    ...(own === null ? [] : [{ code: own, name: codeName(type, own), depth: 0 }]),
    ...codeOptions(type, query),
  ]
  const toggle = (code: string) =>
    onChange(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code])
  return (
    <Sheet title={words[type].title} onClose={onClose}>
      <Field label="查找" placeholder={words[type].hint} value={query} onChange={search} />
      {options.length === 0 && <Note>没有找到“{query.trim()}”。</Note>}
      <Box>
        {options.map(({ code, name, depth }) => (
          <Box key={code} className="pick-line" style={{ paddingLeft: `${depth * 16}px` }}>
            <Check label={name} on={chosen.includes(code)} onChange={() => toggle(code)} />
            <Words>{name}</Words>
            <Words className="note">{code}</Words>
          </Box>
        ))}
      </Box>
    </Sheet>
  )
}

import type { PreviewView } from '@huiqi/bff/policy/desk/preview-views'
import { useState } from 'react'
import { Note } from '../../../ui/card.tsx'
import { Segments } from '../../../ui/segments.tsx'
import { BarList } from './bar-list.tsx'
import { barsOf } from './bars.ts'

const parts = [
  { value: 'byDistrict', label: '区域' },
  { value: 'byIndustry', label: '行业' },
  { value: 'bySize', label: '规模' },
] as const

const lines = 8

/** Who is reached, by district, industry or size. */
export function Breakdown({ preview }: { preview: PreviewView }) {
  const [part, choose] = useState<(typeof parts)[number]['value']>('byDistrict')
  const bars = barsOf(preview[part], lines)
  return (
    <>
      <Segments label="分布" options={parts} now={part} onChoose={choose} />
      {bars.length === 0 ? <Note>还没有企业符合。</Note> : <BarList label="符合的企业" bars={bars} />}
    </>
  )
}

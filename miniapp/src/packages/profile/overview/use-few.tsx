import { type ReactNode, useState } from 'react'
import { Link } from '../../../ui/card.tsx'

const few = 3

/** The first few of a list, and the link that shows all of them; none where there are no more. */
export function useFew<T>(list: readonly T[]): { shown: readonly T[]; more: ReactNode } {
  const [all, setAll] = useState(false)
  const more = list.length > few && <Link onTap={() => setAll(!all)}>{all ? '收起' : `全部 ${list.length} 项`}</Link>
  return { shown: all ? list : list.slice(0, few), more }
}

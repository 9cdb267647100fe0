import type { PreviewAnswer, PreviewView } from '@huiqi/bff/policy/desk/preview-views'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../../../api/client.ts'
import { type Problem, problemOf } from '../../../api/problem.ts'
import { useSettled } from '../../staff/use-settled.ts'
import type { RuleSource } from '../source/edit.ts'

export interface PreviewState {
  /** The last that was worked out; null before the first. */
  readonly preview: PreviewView | null
  /** What is shown is of an earlier state of the rule. */
  readonly stale: boolean
  readonly problem: Problem | null
}

const pause = 300
const known = 60_000

/** What the rule as typed reaches and costs. Asked once typing pauses, of a rule that can be read; the last one wins. */
export function usePreview(policyId: string, source: RuleSource, period: string, readable: boolean): PreviewState {
  const typed = useMemo(() => ({ source, period, readable }), [source, period, readable])
  const asked = useSettled(typed, pause)
  const query = useQuery<PreviewAnswer>({
    queryKey: ['desk-preview', policyId, asked.period, asked.source],
    queryFn: () => api.desk.preview.mutate({ policyId, source: asked.source, period: asked.period }),
    enabled: asked.readable,
    placeholderData: keepPreviousData,
    staleTime: known,
  })
  const answer = query.data
  return {
    preview: answer && !('problems' in answer) ? answer : null,
    stale: asked !== typed || query.isPlaceholderData || query.isFetching || !readable,
    problem: query.error ? problemOf(query.error) : null,
  }
}

import type { Reason as Judged } from '@huiqi/shared/rule'
import { Reason } from '../../ui/reason.tsx'

/** Conditions with marks; the clause behind each when it is asked for. */
export function ReasonList({ reasons, withClauses }: { reasons: readonly Judged[]; withClauses: boolean }) {
  return reasons.map(({ path, mark, sentence, value, source, asOf, clause, toMeet }) => (
    <Reason
      key={path}
      mark={mark}
      sentence={sentence}
      {...(value && { value })}
      {...(source && { source })}
      {...(asOf && { asOf })}
    >
      {[toMeet, withClauses && clause && `依据：${clause}`].filter(Boolean).join('；')}
    </Reason>
  ))
}

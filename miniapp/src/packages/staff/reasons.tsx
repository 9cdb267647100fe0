import type { ReasonView } from '@huiqi/bff/claim/views'
import { Note } from '../../ui/card.tsx'
import { Reason } from '../../ui/reason.tsx'

/** The policy's conditions as staff read them: with the clause each rests on. */
export function Reasons({ reasons }: { reasons: readonly ReasonView[] }) {
  if (reasons.length === 0) return <Note>这项政策没有可由数据判断的条件，以部门填写的依据为准。</Note>
  return (
    <>
      {reasons.map(({ mark, sentence, value, source, asOf, clause }) => (
        <Reason
          key={sentence}
          mark={mark}
          sentence={sentence}
          whose="企业"
          {...(value && { value })}
          {...(source && { source })}
          {...(asOf && { asOf })}
        >
          {clause && `依据：${clause}`}
        </Reason>
      ))}
    </>
  )
}

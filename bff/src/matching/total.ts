import { amountWithin } from '@huiqi/shared/rule'
import { type Reach, reachable } from '@huiqi/shared/selection'
import { receivedInYear } from '../claim/held.ts'
import type { Chances, Found } from './chances.ts'

/** 可享合计: what an enterprise can get of all it is eligible for; groups settle year by year. */
export function totalOf({ found, groups, held }: Chances): Reach {
  const eligible = found.filter(({ chance }) => chance === 'eligible')
  const years = [...new Set(eligible.map(yearOf))]
  const reaches = years.map((year) =>
    reachable(groups, eligible.filter((one) => yearOf(one) === year).map(prospectOf), receivedInYear(held, year)),
  )
  return {
    sureFen: reaches.reduce((sum, { sureFen }) => sum + sureFen, 0),
    mostFen: reaches.reduce<number | null>(
      (sum, { mostFen }) => (sum === null || mostFen === null ? null : sum + mostFen),
      0,
    ),
  }
}

const yearOf = ({ policy }: Found): string => policy.forPeriod.slice(0, 4)

function prospectOf({ policy, explanation }: Found) {
  const { fen, maxFen } = amountWithin(explanation, policy.amountCapFen)
  return {
    policy: policy.id,
    min: fen ?? Math.min(explanation.amount.min, maxFen ?? explanation.amount.min),
    max: maxFen,
  }
}

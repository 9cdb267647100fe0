import { type Benefit, compileAmount, type Funder } from '@huiqi/shared/benefit'
import { compilerAt } from '@huiqi/shared/condition'
import type { PolicyFile } from './policy-file.ts'

type FunderShare = { readonly funder: Funder; readonly share: number }

const BY_LEVEL: Readonly<Record<PolicyFile['document']['level'], Funder>> = {
  national: 'central',
  province: 'province',
  city: 'city',
  district: 'district',
}

/** Where nobody is named, the level that issued it pays. */
export const issuerPays = (level: PolicyFile['document']['level']): FunderShare[] => [
  { funder: BY_LEVEL[level], share: 1 },
]

/** Rates are weighed in millionths, where no upper end of the amount is known. */
const WHOLE = 1_000_000

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))

/**
 * Who pays which part of any amount of the policy, as whole weights; a policy that names nobody is paid by the level
 * that issued it. Fixed parts (市级 10 万元) are weighed against the most that the amount can be. What a claim is paid
 * from follows from the rule's own shares (claim/legs.ts); these weights are for what is told before, and for what no rule splits.
 */
export function fundersOf(benefit: Benefit, level: PolicyFile['document']['level']): FunderShare[] {
  const parts = benefit.shares.at(-1)?.split.parts
  if (!parts) return issuerPays(level)
  const total = mostOf(benefit) ?? WHOLE
  const taken = parts.map(({ take }) => {
    if (take === 'rest') return 0
    return typeof take === 'number' ? take : Math.round((total * take.numerator) / take.denominator)
  })
  const rest = Math.max(total - taken.reduce((sum, share) => sum + share, 0), 0)
  const shares = parts.map(({ funder, take }, index) => ({ funder, share: take === 'rest' ? rest : taken[index]! }))
  const unit = shares.reduce((divisor, { share }) => gcd(divisor, share), 0)
  return shares.map(({ funder, share }) => ({ funder, share: share / unit }))
}

/** The most that anybody can get; null where it follows from the facts alone. Of nobody's facts no day matters. */
function mostOf({ amount }: Benefit): number | null {
  const { hi } = compileAmount(amount, compilerAt({ date: '2000-01-01' })).read(new Map(), null)
  return Number.isFinite(hi) && hi > 0 ? hi : null
}

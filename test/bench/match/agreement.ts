/** How many of an engine's enterprises are eligible and undetermined under one policy. */
export interface Counts {
  readonly eligible: number
  readonly undetermined: number
}

/** Where two engines count differently, policy by policy. */
export function disagreements(
  policies: readonly { readonly id: string }[],
  ours: readonly Counts[],
  theirs: readonly Counts[],
): string[] {
  return policies.flatMap(({ id }, i) => {
    const [a, b] = [ours[i]!, theirs[i]]
    if (a.eligible === b?.eligible && a.undetermined === b.undetermined) return []
    return [`${id}: ${textOf(a)} of ours, ${b ? textOf(b) : 'none'} of theirs`]
  })
}

const textOf = ({ eligible, undetermined }: Counts): string => `${eligible} eligible and ${undetermined} undetermined`

/** Counts verdicts as they come: 0 ineligible, 1 undetermined, 2 eligible. */
export function newTally(policies: number) {
  const counts = Array.from({ length: policies }, () => ({ eligible: 0, undetermined: 0 }))
  return {
    counts: counts as readonly Counts[],
    add: (policy: number, truth: number) => {
      if (truth === 2) counts[policy]!.eligible += 1
      else if (truth === 1) counts[policy]!.undetermined += 1
    },
  }
}

import type { CivilDate } from '@huiqi/shared/workday'

/**
 * Why a version can't be in force on these days, in words; null if it can. Nothing is put in force for days gone by, but
 * for the first version entered of a policy, whose document may be older, and for one that keeps the first day of the
 * version it corrects.
 */
export function dateProblem(
  { validFrom, validTo }: { readonly validFrom: CivilDate; readonly validTo: CivilDate | null },
  today: CivilDate,
  currentFrom: CivilDate | null,
): string | null {
  if (validTo !== null && validTo < validFrom) return '失效日不能早于生效日，请重新选择。'
  if (validTo !== null && validTo < today) return '失效日已经过去，请重新选择。'
  if (validFrom < today && currentFrom !== null && validFrom !== currentFrom)
    return `生效日不能早于今天；如果只是更正，可以沿用现行版本的生效日 ${currentFrom}。`
  return null
}

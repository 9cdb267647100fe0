import { isWithinRegion, regionPrefix } from '@huiqi/shared/region'

/** A department as far as data is concerned. */
export type DataDepartment = {
  readonly code: string
  readonly name: string
  readonly phone: string
  readonly kind: string
  readonly region: string
  /** Whose data it answers for, in the dictionary's words. */
  readonly duties: readonly string[]
}

/**
 * Who answers for an owner's data about an enterprise in a region: the office with that duty, the nearest first; what no
 * office here has is the platform's, which passes it on. Undefined where there is no such office either.
 */
export function answeringDepartment(
  departments: readonly DataDepartment[],
  owner: string,
  region: string,
): DataDepartment | undefined {
  const nearest = departments
    .filter((department) => isWithinRegion(region, department.region))
    .sort((a, b) => regionPrefix(b.region).length - regionPrefix(a.region).length)
  return nearest.find(({ duties }) => duties.includes(owner)) ?? nearest.find(({ kind }) => kind === 'platform')
}

/** In whose name the department records: the owner's where that is its duty, else its own. */
export const sourceFor = ({ duties }: Pick<DataDepartment, 'duties'>, owner: string): string =>
  duties.includes(owner) ? owner : (duties[0] ?? 'platform')

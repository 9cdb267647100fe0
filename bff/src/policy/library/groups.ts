import { parseQuantity } from '@huiqi/shared/attribute'
import type { PolicyGroup } from '@huiqi/shared/selection'
import { z } from 'zod'
import { readYaml } from './read-library.ts'

const policyId = z.string().regex(/^[A-Z]\d{3}$/)

/** Policies that are settled together for one enterprise, as `groups.yaml` writes them. */
const groupFile = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{1,59}$/),
    rule: z.enum(['stack', 'highest', 'top_up', 'choose_one', 'exclusive']),
    per: z.enum(['enterprise', 'person', 'loan']).default('enterprise'),
    /** In order of precedence. */
    members: z.array(policyId).min(1).max(40),
    /** Each member excludes each of these, and these don't exclude each other. */
    except: z.array(policyId).min(1).max(40).optional(),
    /** Most that one enterprise gets from the group in a year: `500万元`. */
    annual_cap: z.string().optional(),
    /** The rule in plain Chinese, as the owner reads it. */
    text: z.string().min(6),
    /** Where the source says so. */
    basis: z.string().min(6),
    /** What the source leaves open about it. */
    gap: z.string().optional(),
  }),
)

export type LibraryGroup = PolicyGroup & {
  readonly id: string
  readonly text: string
  readonly basis: string
  readonly gap: string | null
}

/** @throws Error naming what is wrong in the file */
export function readGroups(file = 'groups.yaml'): LibraryGroup[] {
  return groupFile.parse(readYaml(file)).flatMap((entry): LibraryGroup[] => {
    const { id, rule, per, members, except, annual_cap, text, basis, gap = null } = entry
    const annualCap = annual_cap === undefined ? null : (parseQuantity(annual_cap)?.value ?? Number.NaN)
    if (Number.isNaN(annualCap)) throw new Error(`${file}: ${id}/annual_cap is no amount of money`)
    if (except !== undefined && rule !== 'exclusive') throw new Error(`${file}: ${id}/except goes with exclusive only`)
    if (new Set([...members, ...(except ?? [])]).size < members.length + (except?.length ?? 0))
      throw new Error(`${file}: ${id} names a policy twice`)
    if (members.length + (except?.length ?? 0) < 2) throw new Error(`${file}: ${id} is no group of one policy`)
    const group = { rule, per, annualCap, text, basis, gap }
    if (except === undefined) return [{ ...group, id, members }]
    return members.flatMap((one) =>
      except.map((other) => ({ ...group, id: `${id}:${one}-${other}`, members: [one, other] })),
    )
  })
}

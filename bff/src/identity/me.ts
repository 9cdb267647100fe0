import type { Tx } from '../db/database.ts'
import type { OpenedRequest } from '../db/transaction.ts'
import type { Person } from '../http/access.ts'
import { enterprisesOf } from './store.ts'
import type { EnterpriseChoice, MeView, Standing } from './views.ts'

/** @param caller the row of open_request(), whatever the procedure narrowed it to */
export async function me(tx: Tx, caller: Person & Partial<OpenedRequest>): Promise<MeView> {
  const enterprises: EnterpriseChoice[] = (await enterprisesOf(tx, caller.personId)).map(({ uscc, name, kind }) => ({
    uscc,
    name,
    standing: kind as Standing,
  }))
  const { departmentCode, departmentName, departmentKind, roles } = caller
  return {
    name: caller.nameMasked,
    enterprises,
    enterprise: enterprises.find(({ uscc }) => uscc === caller.uscc) ?? null,
    staff:
      departmentCode && departmentName && departmentKind
        ? {
            departmentCode,
            departmentName,
            departmentKind,
            roles: (roles ?? []) as NonNullable<MeView['staff']>['roles'],
          }
        : null,
  }
}

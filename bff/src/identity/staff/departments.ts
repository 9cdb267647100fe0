import { type Department as Duty, departmentNames } from '@huiqi/shared/attribute'
import { fail } from '@huiqi/shared/error'
import { regionName } from '@huiqi/shared/region'
import { type Actor, appendEvents } from '../../audit/append.ts'
import type { Tx } from '../../db/database.ts'
import { kindLabels } from './roles.ts'
import { type DepartmentRow, departmentAt, departments, lockStaff } from './store.ts'
import type { DepartmentView, DutyView, NewDepartment } from './views.ts'

export type DepartmentChange = Pick<NewDepartment, 'code' | 'name' | 'phone' | 'duties'>

const dutyView = (code: Duty): DutyView => ({ code, label: departmentNames[code] })

/** Every duty there is, for who chooses. */
export const dutyChoices = (Object.keys(departmentNames) as Duty[]).map(dutyView)

export const departmentView = (row: DepartmentRow): DepartmentView => ({
  ...row,
  kindLabel: kindLabels[row.kind],
  regionName: regionName(row.region),
  duties: row.duties.map(dutyView),
})

export const departmentViews = async (tx: Tx): Promise<DepartmentView[]> =>
  (await departments(tx).execute()).map(departmentView)

/** @throws AppError DEPARTMENT_EXISTS, DEPARTMENT_DUTY_TAKEN */
export async function addDepartment(tx: Tx, actor: Actor, added: NewDepartment, now: Date): Promise<void> {
  await lockStaff(tx)
  const { code, kind, region, name, phone, duties } = added
  const all = await departments(tx).execute()
  if (all.some((other) => other.code === code || other.name === name)) return fail('DEPARTMENT_EXISTS')
  checkDuties(all, added)
  await tx
    .insertInto('department')
    .values({ code, name, kind, region, phone, duties: [...duties] })
    .execute()
  await record(tx, actor, code, now, 'add_department', { name, kind, region, phone, duties })
}

/** Its kind and region stay: policies, rosters and payments hang on them. @throws AppError NOT_FOUND, as addDepartment */
export async function changeDepartment(tx: Tx, actor: Actor, change: DepartmentChange, now: Date): Promise<void> {
  await lockStaff(tx)
  const { code, name, phone, duties } = change
  const before = await departmentAt(tx, code)
  const others = (await departments(tx).execute()).filter((other) => other.code !== code)
  if (others.some((other) => other.name === name)) return fail('DEPARTMENT_EXISTS')
  checkDuties(others, { region: before.region, duties })
  await tx
    .updateTable('department')
    .set({ name, phone, duties: [...duties] })
    .where('code', '=', code)
    .execute()
  const was = { name: before.name, phone: before.phone, duties: before.duties }
  await record(tx, actor, code, now, 'change_department', { before: was, after: { name, phone, duties } })
}

/** In one region one office answers for a duty's data: whom an enterprise's question goes to must not be chance. */
function checkDuties(
  others: readonly DepartmentRow[],
  { region, duties }: Pick<DepartmentRow, 'region' | 'duties'>,
): void {
  for (const duty of duties) {
    const holder = others.find((other) => other.region === region && other.duties.includes(duty))
    if (holder)
      fail(
        'DEPARTMENT_DUTY_TAKEN',
        { duty },
        `“${departmentNames[duty]}”的数据已由${holder.name}负责，请先从该部门去掉。`,
      )
  }
}

const record = (tx: Tx, actor: Actor, code: string, now: Date, action: string, data: Record<string, unknown>) =>
  appendEvents(tx, { kind: 'department', id: code, departmentCode: code }, now, [{ actor, action, data }])

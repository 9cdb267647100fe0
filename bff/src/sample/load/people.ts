import { randomUUID } from 'node:crypto'
import type { Tx } from '../../db/database.ts'
import { personRow, subjectOf } from '../../identity/person-data.ts'
import { sampleOwners, sampleStaff } from '../index.ts'
import type { City } from './city.ts'

/** The personas: owners, and the staff of departments in their roles. */
export async function loadPeople(db: Tx, city: City): Promise<void> {
  for (const persona of [...sampleOwners, ...sampleStaff]) {
    const id = randomUUID()
    const { nameSealed, nameMasked, phoneSealed, phoneIndexes } = personRow(city.keyRing, id, persona)
    const subject = subjectOf('oidc', persona.id)
    await db
      .insertInto('person')
      .values({
        id,
        subject,
        nameSealed: nameSealed!,
        nameMasked: nameMasked!,
        phoneSealed,
        phoneIndex: phoneIndexes[0] ?? null,
        createdAt: city.now,
      })
      .execute()
    if ('department' in persona)
      await db
        .insertInto('staff')
        .values({ personId: id, departmentCode: persona.department, roles: [...persona.roles] })
        .execute()
  }
}

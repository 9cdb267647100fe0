import { randomUUID } from 'node:crypto'
import { maskAccount, maskPhone } from '@huiqi/shared/mask'
import type { Tx } from '../../db/database.ts'
import { phoneIndexes, subjectOf } from '../../identity/person-data.ts'
import { blindIndex } from '../../secrets/blind-index.ts'
import { seal } from '../../secrets/envelope.ts'
import {
  type EnterpriseRow,
  enterpriseRow,
  personaMemberships,
  type SampleEnterprise,
  sampleEnterprises,
  sampleOwners,
} from '../index.ts'
import { type City, inChunks } from './city.ts'

/** The register of enterprises, the accounts the tax bureau knows, and for whom the personas may act. */
export async function loadRegister(db: Tx, city: City): Promise<readonly SampleEnterprise[]> {
  const enterprises = sampleEnterprises().slice(0, city.enterprises)
  const rows = enterprises.map((enterprise) => enterpriseRow(enterprise, city.today))
  await inChunks(rows, (part) =>
    db
      .insertInto('enterprise')
      .values(part.map((row) => registerRow(row, city)))
      .execute(),
  )
  const accounts = rows.flatMap((row) => (row.account ? [accountRow(row, row.account, city)] : []))
  await inChunks(accounts, (part) => db.insertInto('account').values(part).execute())
  await loadMemberships(db, enterprises, city)
  return enterprises
}

function registerRow(row: EnterpriseRow, { keyRing }: City) {
  const { uscc, name, region, industry, size, establishedOn, legalRepresentative } = row
  const phoneSealed = seal(keyRing, `enterprise.phone_sealed:${uscc}`, legalRepresentative.phone)
  return { uscc, name, region, industry, size, establishedOn, phoneSealed, sample: true }
}

function accountRow(row: EnterpriseRow, { bank, number }: { bank: string; number: string }, { keyRing, now }: City) {
  const id = randomUUID()
  return {
    id,
    uscc: row.uscc,
    holderName: row.name,
    bankName: bank,
    numberSealed: seal(keyRing, `account.number_sealed:${id}`, number),
    numberIndex: blindIndex(keyRing, 'account.number', number),
    numberMasked: maskAccount(number),
    source: 'tax',
    createdAt: now,
  }
}

async function loadMemberships(
  db: Tx,
  enterprises: readonly SampleEnterprise[],
  { keyRing, now }: City,
): Promise<void> {
  const people = await db
    .selectFrom('person')
    .select(['id', 'subject', 'nameMasked'])
    .where(
      'subject',
      'in',
      sampleOwners.map(({ id }) => subjectOf('oidc', id)),
    )
    .execute()
  const bySubject = new Map(people.map((person) => [person.subject, person]))
  const rows = personaMemberships.map(({ personId, enterprise, kind }) => {
    const person = bySubject.get(subjectOf('oidc', personId))!
    const { phone } = sampleOwners.find(({ id }) => id === personId)!
    return {
      uscc: enterprises[enterprise]!.uscc,
      personId: person.id,
      kind,
      nameMasked: person.nameMasked,
      phoneIndex: phoneIndexes(keyRing, phone)[0]!,
      phoneMasked: maskPhone(phone),
      grantedAt: now,
    }
  })
  await db.insertInto('membership').values(rows).execute()
}

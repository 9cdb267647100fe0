import type { HistoryEntry } from '@huiqi/shared/condition'
import { describe, expect, it } from 'vitest'
import { sampleEnterprises, sampleFacts } from '../index.ts'
import { sampleDepartments } from './departments.ts'
import { personaMemberships, sampleOwners } from './owners.ts'
import { sampleStaff } from './staff.ts'

describe('staff', () => {
  it('are one person for each role of each office, an officer wherever data is answered for', () => {
    const own = {
      policy: ['officer', 'reviewer', 'joint'],
      joint: ['joint'],
      finance: ['finance'],
      platform: ['admin'],
    }
    for (const { code, kind, duties } of sampleDepartments) {
      const roles = sampleStaff.filter(({ department }) => department === code).flatMap((staff) => staff.roles)
      const officer = duties.length > 0 && kind !== 'policy' ? ['officer'] : []
      expect(roles).toEqual([...own[kind], ...officer])
    }
    expect(new Set(sampleStaff.map(({ id }) => id)).size).toBe(sampleStaff.length)
  })

  it('never both approve and pay', () => {
    expect(sampleStaff.filter(({ roles }) => roles.includes('finance') && roles.length > 1)).toEqual([])
  })
})

describe('departments', () => {
  it('answer for data of one duty alone', () => {
    const duties = sampleDepartments.flatMap((department) => department.duties)
    expect(new Set(duties).size).toBe(duties.length)
  })
})

describe('owners', () => {
  const count = (personId: string, kind: string) =>
    personaMemberships.filter((membership) => membership.personId === personId && membership.kind === kind).length

  it('have one, three and no enterprise, and some act for others', () => {
    const owned = sampleOwners.map(({ id }) => [id, count(id, 'legal_representative'), count(id, 'handler')])
    expect(owned).toEqual([
      ['owner-one', 1, 0],
      ['owner-three', 3, 0],
      ['owner-none', 0, 0],
      ['handler-one', 0, 1],
      ['owner-other', 1, 0],
      ['handler-many', 0, 2],
    ])
  })

  it('are the persons whose phone their enterprise has registered', () => {
    const enterprises = sampleEnterprises()
    for (const { personId, enterprise, kind } of personaMemberships)
      if (kind === 'legal_representative') {
        const person = sampleOwners.find(({ id }) => id === personId)
        expect(enterprises[enterprise]?.legalRepresentative).toEqual({ name: person?.name, phone: person?.phone })
      }
  })

  it('begin with 云杉, which became a 高新技术企业 for the first time last year and has not been paid for it', () => {
    const [yunshan] = sampleEnterprises()
    const facts = sampleFacts(yunshan!, '2026-11-22')
    const value = (attribute: string) => facts.find((fact) => fact.attribute === attribute)?.value
    expect(yunshan?.name).toBe('示例·云杉精密制造有限公司')
    const titles = (value('qualification') as readonly HistoryEntry[]).filter(({ name }) => name === '高新技术企业')
    expect(titles).toMatchObject([{ obtainedOn: expect.stringMatching(/^2025/), renewalOf: null }])
    expect([value('benefit_received'), value('dishonest_list'), value('layoff_rate')]).toEqual([[], false, undefined])
  })
})

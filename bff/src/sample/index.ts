/**
 * The sample city 无锡 (320200): everything an installation needs to be tried out, none of it real.
 *
 * Plain data, drawn from keyed streams of pseudo-random numbers: the same day gives the same city on every machine,
 * and another day the same enterprises with their dates moved. Nothing here reads a clock or a database.
 *
 * - `sampleEnterprises()`: 5 000 of them; `enterpriseRow(enterprise, today)` as the register has it;
 *   `sampleFacts(enterprise, today)`: what the departments have reported, with gaps and stale values.
 * - `sampleDepartments`, `sampleStaff`: offices and one person for each role.
 * - `sampleOwners`, `personaMemberships`: people of enterprises, and for whom they may act.
 */
export { type SampleEnterprise, sampleEnterprises } from './city/enterprise.ts'
export { sampleFacts } from './facts/index.ts'
export { type EnterpriseRow, enterpriseRow } from './facts/row.ts'
export { sampleDepartments } from './people/departments.ts'
export { personaMemberships, sampleOwners } from './people/owners.ts'
export { sampleStaff } from './people/staff.ts'

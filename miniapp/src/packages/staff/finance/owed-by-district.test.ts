import { expect, it } from 'vitest'
import { owedByDistrict } from './owed-by-district.ts'

it('adds up the policies of a district and shows the most first, in 万元', () => {
  const rows = [
    { district: '320281', districtName: '江阴市', owedFen: 1_000_000 },
    { district: '320214', districtName: '无锡市新吴区', owedFen: 10_000_000 },
    { district: '320214', districtName: '无锡市新吴区', owedFen: 1_234_567 },
  ]
  expect(owedByDistrict(rows)).toEqual([
    { label: '新吴区', value: 11.23 },
    { label: '江阴市', value: 1 },
  ])
})

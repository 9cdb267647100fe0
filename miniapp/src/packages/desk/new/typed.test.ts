import { expect, it } from 'vitest'
import { lacking, policyToSend, type TypedPolicy, typedPolicy } from './typed.ts'

const TYPED: TypedPolicy = {
  ...typedPolicy(''),
  ...{ title: '首台套奖励', documentNo: '锡示例〔2026〕9号 ', documentTitle: '若干措施', issuer: '无锡市人民政府' },
  ...{ level: 'city', region: '320200', category: '科技创新', validFrom: '2026-12-01' },
}

it('names what is still missing, in the form’s order', () => {
  expect(lacking(typedPolicy(''))).toEqual([
    '政策名称',
    '文号',
    '文件名称',
    '发文机关',
    '级别',
    '适用区域',
    '类别',
    '施行日期',
  ])
  expect(lacking({ ...TYPED, issuer: ' ' })).toEqual(['发文机关'])
  expect(policyToSend({ ...TYPED, issuer: ' ' })).toBeNull()
})

it('stands on the document’s number unless an article is named, and ends only where a day is chosen', () => {
  expect(policyToSend(TYPED)).toMatchObject({ basis: '锡示例〔2026〕9号', validTo: null, mode: 'no_application' })
  expect(policyToSend({ ...TYPED, basis: '第二条', validTo: '2027-12-31' })).toMatchObject({
    basis: '第二条',
    validTo: '2027-12-31',
  })
})

it('takes up what was typed before, and begins anew where that can’t be read', () => {
  expect(typedPolicy(JSON.stringify({ title: '写了一半' }))).toMatchObject({ title: '写了一半', period: 'Y' })
  expect(typedPolicy('{')).toEqual(typedPolicy(''))
})

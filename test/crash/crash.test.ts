import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Product, startProduct } from '../product/start-product.ts'
import { storm } from './storm.ts'

let product: Product
beforeAll(async () => {
  product = await startProduct()
}, 200_000)
afterAll(() => product?.stop())

test('no promise is broken when API, worker and PostgreSQL are killed and the outside is unreliable', async () => {
  const verdict = await storm(product, { claims: 60, kills: 4, seed: 7, hesitateMs: 1_000 }, () => undefined)
  expect(verdict.faults).toEqual([])
  expect(verdict.confirmed + verdict.declined).toBe(60)
  expect(verdict.kills).toBeGreaterThanOrEqual(4)
}, 300_000)

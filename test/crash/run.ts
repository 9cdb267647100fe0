import { startProduct } from '../product/start-product.ts'
import { storm } from './storm.ts'

const SEED = Number(process.env.SEED ?? 20261122)

const product = await startProduct()
try {
  const verdict = await storm(product, { claims: 1_000, kills: 20, seed: SEED, hesitateMs: 2_000 }, console.log)
  for (const fault of verdict.faults) console.log(`✗ ${fault}`)
  console.log(JSON.stringify({ seed: SEED, ...verdict }))
  process.exitCode = verdict.faults.length === 0 ? 0 : 1
} finally {
  await product.stop()
}

import { releaseReviewed, uploadRoster } from '../product/roster.ts'
import { signIn } from '../product/sign-in.ts'
import { startProduct } from '../product/start-product.ts'
import { confirmInput, confirmToOrder, driveConfirm, openOffers } from './confirm.ts'
import { confirmFloor } from './confirm-floor.ts'
import { makeEnterprises } from './enterprises.ts'
import { bareHome, productHome } from './home.ts'
import { peakMb } from './memory.ts'
import { rosterXlsx } from './roster-file.ts'
import { record } from './statements.ts'

const ROWS = Number(process.env.ROWS ?? 100_000)
const CLIENTS = 16
const SECONDS = Number(process.env.SECONDS ?? 15)
const HANDLER = 'handler-many'
const OFFICE = { officer: 'kjj-officer', reviewer: 'kjj-reviewer', finance: 'czj-finance' }
const LONG_MS = 900_000
/** Small enough for the sample's budgets: 100 000 rows of 100 元. */
const YUAN = 100

const product = await startProduct({ SESSION_IDLE_MINUTES: '600' })
const since = (start: number) => (performance.now() - start) / 1000
try {
  console.log(`preparing ${ROWS} enterprises`)
  const enterprises = await makeEnterprises(product, ROWS, HANDLER)
  const file = await rosterXlsx(enterprises, YUAN)

  const importing = performance.now()
  const staged = await uploadRoster(product, {
    officer: OFFICE.officer,
    policyId: 'P021',
    csv: file,
    withinMs: LONG_MS,
  })
  const importS = since(importing)
  console.log(`import: ${Math.round(ROWS / importS)} rows/s`)
  const releasing = performance.now()
  await releaseReviewed(product, staged, OFFICE, LONG_MS)
  const releaseS = since(releasing)
  console.log(`release to claims and queued messages: ${Math.round(ROWS / releaseS)} rows/s`)
  const peak = Math.max(peakMb(product, 'api'), peakMb(product, 'worker'))
  console.log(`peak memory: api ${peakMb(product, 'api')} MB, worker ${peakMb(product, 'worker')} MB`)

  const token = await signIn(product, HANDLER)
  const offers = await openOffers(product, ROWS)
  const sample = offers.pop()!
  const statements = await record(product, token, sample.uscc, (api) => api.claim.confirm(confirmInput(sample)))
  console.log(`a confirmation sends ${statements.length} statements`)

  const confirmed = new Set(offers.map(({ claimId }) => claimId))
  const product1 = await driveConfirm(product, token, offers, CLIENTS, SECONDS)
  console.log(`confirm: ${JSON.stringify(product1)}`)
  for (const { claimId } of offers) confirmed.delete(claimId)
  const toOrder = await confirmToOrder(product, confirmed)
  console.log(`confirmation to order at the bank: ${toOrder} ms at the median`)
  const floor = await confirmFloor(product, statements, CLIENTS, SECONDS)
  console.log(`floor: ${JSON.stringify(floor)}; ratio ${(product1.perSecond / floor.perSecond).toFixed(2)}`)

  const [home] = (await record(product, token, sample.uscc, (api) => api.claim.home())).filter(
    ({ text }) => !/^\s*(begin|commit)/i.test(text),
  )
  const homes = await productHome(product, token, sample.uscc, CLIENTS, SECONDS)
  const bare = await bareHome(product, home!, CLIENTS, SECONDS)
  console.log(
    `home: ${JSON.stringify(homes)}; bare ${JSON.stringify(bare)}; ratio ${(homes.perSecond / bare.perSecond).toFixed(2)}`,
  )

  console.log(
    JSON.stringify({
      confirm_to_order_ms_p50: toOrder,
      import_rows_per_s: Math.round(ROWS / (importS + releaseS)),
      import_peak_mb: peak,
      confirm_per_s: product1.perSecond,
      confirm_floor_per_s: floor.perSecond,
      confirm_p99_ms: product1.p99Ms,
      home_per_s: homes.perSecond,
      home_floor_per_s: bare.perSecond,
    }),
  )
} finally {
  await product.stop()
}

import { setTimeout as sleep } from 'node:timers/promises'
import { ask } from '../product/database.ts'
import { releaseReviewed, uploadRoster } from '../product/roster.ts'
import { signIn } from '../product/sign-in.ts'
import { startProduct } from '../product/start-product.ts'
import { until } from '../product/until.ts'
import { confirmInput, confirmToOrder, openOffers, productConfirm } from './confirm.ts'
import { confirmFloor } from './confirm-floor.ts'
import { replayConfirm } from './confirm-replay.ts'
import { type Driven, inTurns } from './drive.ts'
import { type BenchEnterprise, makeEnterprises } from './enterprises.ts'
import { bareHome, productHome } from './home.ts'
import { peakMb } from './memory.ts'
import { rosterXlsx } from './roster-file.ts'
import { record } from './statements.ts'

/** The large roster, and the one whose offers are confirmed. */
const ROWS = Number(process.env.ROWS ?? 100_000)
const OFFERS = Number(process.env.OFFERS ?? 16_000)
/** A lap of each contender, and how many count after the first. */
const SECONDS = Number(process.env.SECONDS ?? 4)
const LAPS = Number(process.env.LAPS ?? 4)
const CLIENTS = 16
const HANDLER = 'handler-many'
const OFFICE = { officer: 'kjj-officer', reviewer: 'kjj-reviewer', finance: 'czj-finance' }
const LONG_MS = 900_000
/** What a lap leaves PostgreSQL to tidy up must not fall on the next contender's. */
const SETTLE_MS = 1_500
/** Small enough for the sample's budgets: 100 000 rows of 100 元. */
const YUAN = 100

const product = await startProduct({ SESSION_IDLE_MINUTES: '600' })
const since = (start: number) => (performance.now() - start) / 1000
const ratio = (ours: Driven, rival: Driven) => (ours.perSecond / rival.perSecond).toFixed(2)

/** Uploads and releases a roster; answers what it took, s. */
async function throughRoster(enterprises: readonly BenchEnterprise[]): Promise<{ importS: number; releaseS: number }> {
  const file = await rosterXlsx(enterprises, YUAN)
  const importing = performance.now()
  const staged = await uploadRoster(product, {
    officer: OFFICE.officer,
    policyId: 'P021',
    csv: file,
    withinMs: LONG_MS,
  })
  const importS = since(importing)
  const releasing = performance.now()
  await releaseReviewed(product, staged, OFFICE, LONG_MS)
  return { importS, releaseS: since(releasing) }
}

/** What was confirmed is still being paid, told and booked for a while: the next measure must not share the machine with it. */
const allPaid = () =>
  until(
    'every confirmed claim to be paid',
    async () => {
      const [row] = await ask<{ n: number }>(
        product,
        `select count(*)::int as n from claim where state in ('approved', 'payable', 'paying')`,
      )
      return row?.n === 0
    },
    LONG_MS,
    1_000,
  ).then(messagesSent)

/** Newcomers' features are computed in the background: 100 000 at once are not what is measured here. */
const featuresComputed = () =>
  until(
    'every enterprise to have its features',
    async () => {
      const [row] = await ask<{ waiting: boolean }>(product, 'select exists (select from feature_stale) as waiting')
      return row?.waiting === false
    },
    LONG_MS,
    1_000,
  )

const messagesSent = () =>
  until(
    'every message to be sent',
    async () => {
      const [row] = await ask<{ n: number }>(
        product,
        `select count(*)::int as n from sms where status in ('queued', 'sending')`,
      )
      return row?.n === 0
    },
    LONG_MS,
    1_000,
  )

try {
  console.log(`preparing ${ROWS + OFFERS} enterprises`)
  const enterprises = await makeEnterprises(product, ROWS + OFFERS, HANDLER)
  await featuresComputed()
  await throughRoster(enterprises.slice(ROWS))
  // What is measured next must not share the machine with the sending of the offers' messages.
  await messagesSent()

  const token = await signIn(product, HANDLER)
  const offers = await openOffers(product, OFFERS)
  const sample = offers.pop()!
  const input = confirmInput(sample)
  const statements = await record(product, token, sample.uscc, (api) => api.claim.confirm(input))
  console.log(`a confirmation sends ${statements.length} statements`)
  const confirmed = new Set<string>()
  const { confirms, replay, floor } = await inTurns(
    LAPS,
    {
      confirms: productConfirm(product, token, offers, confirmed, CLIENTS, SECONDS),
      replay: replayConfirm(product, statements, { ...sample, key: input.key }, offers, CLIENTS, SECONDS),
      floor: await confirmFloor(product, statements, CLIENTS, SECONDS),
    },
    () => allPaid().then(() => sleep(SETTLE_MS)),
  )
  console.log(`confirm: ${JSON.stringify(confirms)}; floor ${JSON.stringify(floor)}; ratio ${ratio(confirms, floor)}`)
  console.log(
    `its own statements without HTTP and our code: ${JSON.stringify(replay)}; ratio ${ratio(confirms, replay)}`,
  )
  const toOrder = await confirmToOrder(product, confirmed)
  console.log(`confirmation to order at the bank: ${toOrder} ms at the median`)

  const asked = await record(product, token, sample.uscc, (api) => api.claim.home())
  const home = asked.find(({ text }) => !/^\s*(begin|commit)|open_request/i.test(text))!
  const { homes, bare } = await inTurns(LAPS, {
    homes: productHome(product, token, sample.uscc, CLIENTS, SECONDS),
    bare: await bareHome(product, home, CLIENTS, SECONDS),
  })
  console.log(`home: ${JSON.stringify(homes)}; bare ${JSON.stringify(bare)}; ratio ${ratio(homes, bare)}`)

  const { importS, releaseS } = await throughRoster(enterprises.slice(0, ROWS))
  console.log(`import: ${Math.round(ROWS / importS)} rows/s; release: ${Math.round(ROWS / releaseS)} rows/s`)
  const peak = { api: peakMb(product, 'api'), worker: peakMb(product, 'worker') }
  console.log(`peak memory: api ${peak.api} MB, worker ${peak.worker} MB`)

  console.log(
    JSON.stringify({
      confirm_to_order_ms_p50: toOrder,
      import_rows_per_s: Math.round(ROWS / (importS + releaseS)),
      import_peak_mb: Math.max(peak.api, peak.worker),
      confirm_per_s: confirms.perSecond,
      confirm_floor_per_s: floor.perSecond,
      confirm_p99_ms: confirms.p99Ms,
      home_per_s: homes.perSecond,
      home_floor_per_s: bare.perSecond,
    }),
  )
} finally {
  await product.stop()
}

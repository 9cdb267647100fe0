import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { seal } from '@huiqi/bff/secrets/envelope'
import { createKeyRing, type KeyRing } from '@huiqi/bff/secrets/key-ring'
import { makeUscc } from '@huiqi/shared/uscc'
import { ask } from '../product/database.ts'
import type { Product } from '../product/start-product.ts'

export type BenchEnterprise = { readonly uscc: string; readonly name: string }

const PER_STATEMENT = 5_000
const DISTRICTS = ['320205', '320206', '320211', '320213', '320214', '320281', '320282']

/** The key ring of a product that generated its own secrets. */
export function keyRingOf({ dataDir }: Product): KeyRing {
  const secrets = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')) as { DATA_KEYS: string }
  const [current = '', key = ''] = secrets.DATA_KEYS.split(':')
  return createKeyRing({ current, keys: { [current]: key } })
}

const enterprise = (index: number): BenchEnterprise => {
  const region = DISTRICTS[index % DISTRICTS.length]!
  return { uscc: makeUscc('91', region, `MB${String(index).padStart(7, '0')}`), name: `示例·压测第${index}有限公司` }
}

/** Enterprises with a phone, an account and a handler who acts for all of them; straight into the tables, they are not what is measured. */
export async function makeEnterprises(product: Product, count: number, handler: string): Promise<BenchEnterprise[]> {
  const ring = keyRingOf(product)
  const all = Array.from({ length: count }, (_, index) => enterprise(index))
  for (let start = 0; start < count; start += PER_STATEMENT) {
    const rows = all.slice(start, start + PER_STATEMENT).map(({ uscc, name }, offset) => {
      const id = crypto.randomUUID()
      const number = `6200${String(start + offset).padStart(12, '0')}`
      const phone = `154${String(start + offset + 10_000_000).padStart(8, '0')}`
      return {
        uscc,
        name,
        region: uscc.slice(2, 8),
        phone: seal(ring, `enterprise.phone_sealed:${uscc}`, phone),
        account: id,
        number: seal(ring, `account.number_sealed:${id}`, number),
      }
    })
    await ask(
      product,
      `with r as (select * from json_to_recordset($1::json) as r(uscc text, name text, region text, phone text, account uuid, number text)),
       e as (insert into enterprise (uscc, name, region, phone_sealed, sample) select uscc, name, region, phone, true from r),
       a as (insert into account (id, uscc, holder_name, bank_name, number_sealed, number_index, number_masked, source, created_at)
             select account, uscc, name, '示例银行', number, account::text, '**** 0000', 'sample', now() from r)
       insert into membership (uscc, person_id, kind, name_masked, granted_at)
       select r.uscc, p.id, 'handler', p.name_masked, now() from r, person p where p.subject = 'oidc|' || $2`,
      [JSON.stringify(rows), handler],
    )
  }
  await ask(product, 'vacuum analyze')
  return all
}

import { act } from 'react'
import { beforeEach, expect, it } from 'vitest'
import { currentEnterprise } from '../api/session.ts'
import { render } from '../testing/render.ts'
import { serve } from '../testing/server.ts'
import { useClaim } from './use-claim.ts'

function Shown() {
  const { query, foreign, searching } = useClaim('claim')
  return <p>{foreign ? 'foreign' : searching ? 'searching' : (query.data?.policyTitle ?? 'waiting')}</p>
}

const shown = async () => {
  const { root } = await render(<Shown />)
  return () => act(async () => root.textContent)
}

beforeEach(() => currentEnterprise.set('甲'))

it('goes over to the enterprise a link belongs to', async () => {
  const asked = serve({
    'claim.whose': () => ({ uscc: '乙', name: '乙' }),
    'claim.get': ({ enterprise }) => (enterprise === '乙' ? { policyTitle: '稳岗返还' } : { code: 'NOT_FOUND' }),
  })
  await shown()
  await expect.poll(() => currentEnterprise.get()).toBe('乙')
  expect(asked.filter(({ procedure }) => procedure === 'claim.whose')).toHaveLength(1)
})

it('says so when it belongs to none of his', async () => {
  serve({ 'claim.whose': () => null, 'claim.get': () => ({ code: 'NOT_FOUND' }) })
  const text = await shown()
  await expect.poll(text).toBe('foreign')
  expect(currentEnterprise.get()).toBe('甲')
})

it('looks no further when it is his', async () => {
  const asked = serve({ 'claim.get': () => ({ policyTitle: '稳岗返还', turn: null }) })
  const text = await shown()
  await expect.poll(text).toBe('稳岗返还')
  expect(asked.map(({ procedure }) => procedure)).toEqual(['claim.get'])
})

import { expect, it } from 'vitest'
import { render } from '../../testing/render.ts'
import { Button } from '../../ui/button.tsx'
import { Check } from '../../ui/check.tsx'
import { useSelection } from './use-selection.ts'

interface Claim {
  id: string
  version: number
}

function Claims({ claims, most }: { claims: readonly Claim[]; most: number }) {
  const selection = useSelection<Claim>(({ id }) => id, most)
  return (
    <>
      {claims.map((claim) => (
        <Check
          key={claim.id}
          label={claim.id}
          on={selection.has(claim)}
          onChange={(on) => selection.set([claim], on)}
        />
      ))}
      <Button onTap={() => selection.set(claims, true)}>全选本页</Button>
      <Button onTap={selection.clear}>取消选择</Button>
      <p>{selection.chosen.map(({ id, version }) => `${id}@${version}`).join(' ')}</p>
    </>
  )
}

const claims = ['a', 'b', 'c'].map((id) => ({ id, version: 1 }))

it('takes rows along and leaves them, each once', async () => {
  const screen = await render(<Claims claims={claims} most={10} />)
  const chosen = () => screen.root.querySelector('p')?.textContent
  await screen.tap('checkbox', 'b')
  await screen.tap('button', '全选本页')
  expect(chosen()).toBe('a@1 b@1 c@1')
  expect(screen.named('checkbox', 'b').getAttribute('aria-checked')).toBe('true')
  await screen.tap('checkbox', 'b')
  expect(chosen()).toBe('a@1 c@1')
  await screen.tap('button', '取消选择')
  expect(chosen()).toBe('')
})

it('never takes more than the API does in one go', async () => {
  const screen = await render(<Claims claims={claims} most={2} />)
  await screen.tap('button', '全选本页')
  expect(screen.root.querySelector('p')?.textContent).toBe('a@1 b@1')
})

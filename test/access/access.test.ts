import { appRouter } from '@huiqi/bff/router'
import { AppError } from '@huiqi/shared/error'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CallerKind, callers } from './callers.ts'
import { matrix } from './matrix.ts'
import { twoTenants } from './tenants.ts'

const TURNED_AWAY = ['SIGN_IN_REQUIRED', 'NOT_ALLOWED', 'ENTERPRISE_REQUIRED', 'ONLY_LEGAL_REPRESENTATIVE']
/** Finance pays for every department: it may see another tenant's claims by its office. */
const SEES_ALL: CallerKind = 'finance'

let world: Awaited<ReturnType<typeof twoTenants>>
beforeAll(async () => {
  world = await twoTenants()
})
afterAll(() => world.product.close())

const procedures = Object.keys(appRouter._def.procedures)

async function call(path: string, kind: CallerKind): Promise<{ code: string | null; answer: string }> {
  const [capability = '', name = ''] = path.split('.')
  // Somebody who signs out loses his session, so every call comes with a new one.
  const caller = world.product.as(await world.signIn(kind)) as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >
  try {
    return {
      code: null,
      answer: JSON.stringify(await caller[capability]![name]!(matrix[path]!.input(world.ids))) ?? '',
    }
  } catch (error) {
    const { cause } = error as Error
    return { code: cause instanceof AppError ? cause.code : 'UNTYPED', answer: JSON.stringify(cause ?? '') }
  }
}

/** What is wrong with an answer; empty where it is as the matrix says. */
function faults(path: string, kind: CallerKind, { code, answer }: Awaited<ReturnType<typeof call>>): string[] {
  const allowed = matrix[path]!.callers.includes(kind)
  const turnedAway = TURNED_AWAY.includes(code ?? '')
  const leaks =
    kind !== SEES_ALL && [world.ids.uscc, world.ids.enterpriseName].some((secret) => answer.includes(secret))
  return [
    ...(code === 'UNTYPED' || code === 'INTERNAL' ? [`${kind}: ${code} is a fault of ours`] : []),
    ...(allowed && turnedAway && code !== 'NOT_ALLOWED' ? [`${kind} is turned away: ${code}`] : []),
    ...(!allowed && !turnedAway ? [`${kind} is let in: ${code ?? 'an answer'}`] : []),
    ...(leaks ? [`${kind} sees what belongs to the other tenant`] : []),
  ]
}

test('every procedure has its row, and every row its procedure', () => {
  expect(Object.keys(matrix).sort()).toEqual([...procedures].sort())
})

test.each(procedures)('%s as every kind of caller', async (path) => {
  const found: string[] = []
  for (const kind of callers) found.push(...faults(path, kind, await call(path, kind)))
  expect(found).toEqual([])
})

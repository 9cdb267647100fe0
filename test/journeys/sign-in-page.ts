import { signIn } from '../product/sign-in.ts'
import type { Product } from '../product/start-product.ts'
import type { Screen } from './screen.ts'

/** Picks a persona on the identity provider's page. */
export const pickPersona = (screen: Screen, persona: string): Promise<void> =>
  screen.page.locator(`button[value="${persona}"]`).click()

/** From our sign-in screen to the identity provider and back. */
export async function signInAs(screen: Screen, persona: string): Promise<void> {
  await screen.tap('去登录')
  await pickPersona(screen, persona)
}

/** Somebody who signed in before on this device: the way there is not the point. */
export async function comeSignedIn(screen: Screen, product: Product, persona: string): Promise<void> {
  const session = { name: 'hq_session', value: await signIn(product, persona), url: product.url }
  await screen.page.context().addCookies([session])
}

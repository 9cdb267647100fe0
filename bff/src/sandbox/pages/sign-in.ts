import express, { type Router } from 'express'
import type { Provider } from 'oidc-provider'
import type { Persona } from '../persona.ts'
import { type Html, html } from './html.ts'
import { BASE, renderPage } from './page.ts'

const groups = ['企业', '部门'] as const

/** The provider's sign-in page: pick a person, and be that person. */
export function createSignInPage(provider: Provider, personas: Persona[]): Router {
  const router = express.Router()

  router.get('/sign-in/:uid', async (request, response) => {
    const interaction = await provider.interactionDetails(request, response).catch(() => undefined)
    if (!interaction) return void response.status(400).send(expiredPage())
    const body = html`
<p class="muted">点一下就登录，不用密码。</p>
<form method="post" action="${BASE}/sign-in/${interaction.uid}">
${groups.map((group) => groupCards(group, personas))}
</form>`
    response.send(renderPage({ title: '您是谁？', body }))
  })

  router.post('/sign-in/:uid', express.urlencoded({ extended: false }), async (request, response) => {
    const persona = personas.find(({ id }) => id === request.body.persona)
    const interaction = await provider.interactionDetails(request, response).catch(() => undefined)
    if (!interaction || !persona) return void response.status(400).send(expiredPage())
    await provider.interactionFinished(request, response, { login: { accountId: persona.id, remember: false } })
  })

  return router
}

function groupCards(group: string, personas: Persona[]): Html {
  const members = personas.filter((persona) => persona.group === group)
  const buttons = members.map(
    ({ id, name, role }) =>
      html`<button class="person" name="persona" value="${id}"><span class="strong">${name}</span><span class="muted">${role}</span></button>`,
  )
  return html`<h2>${group}</h2>${buttons}`
}

function expiredPage(): string {
  const body = html`<p class="card">这个登录页已经过期，或者不是在这个浏览器里打开的。请回到惠企，重新点登录。</p>`
  return renderPage({ title: '请重新登录', body })
}

import express, { type Router } from 'express'
import type { Persona } from '../persona.ts'
import { DEAD_NUMBER_SUFFIX, type ReceivedSms, type SmsGateway } from '../sms.ts'
import { type Html, html } from './html.ts'
import { nightNotice } from './night.ts'
import { BASE, renderPage } from './page.ts'
import { when } from './words.ts'

const PHONE = `${BASE}/phone`
const SHOWN = 100

/** The phones that text messages arrive on: a list of numbers, and an inbox for each. */
export function createPhonePages(options: {
  sms: SmsGateway
  personas: Persona[]
  publicUrl: string
  now: () => Date
}): Router {
  const { sms, personas, publicUrl, now } = options
  const nameOf = new Map(personas.map(({ phone, name }) => [phone, name]))
  const router = express.Router()

  router.get('/phone', (request, response) => {
    const wanted = String(request.query.number ?? '')
    const numbers = listed(sms, personas).filter((number) => number.includes(wanted))
    const body = html`
${nightNotice(now())}
<form class="card row" action="${PHONE}"><input class="grow" name="number" inputmode="numeric" placeholder="手机号码" aria-label="手机号码" value="${wanted}"><button>查找</button></form>
${numbers.slice(0, SHOWN).map((number) => phoneCard(number, nameOf.get(number), sms.phones.get(number)))}
${numbers.length === 0 ? html`<p class="muted">没有这个号码的短信。</p>` : undefined}
${numbers.length > SHOWN ? html`<p class="muted">只显示 ${SHOWN} 个，共 ${numbers.length} 个。</p>` : undefined}
<p class="muted">以 ${DEAD_NUMBER_SUFFIX} 结尾的号码是空号，短信送不到。</p>`
    response.send(renderPage({ title: '手机短信', body, live: true }))
  })

  router.get('/phone/:number', (request, response) => {
    const number = String(request.params.number)
    const inbox = (sms.phones.get(number) ?? []).slice(-SHOWN).reverse()
    const body = html`
<p class="muted">${nameOf.get(number)} · <a href="${PHONE}">换一部手机</a></p>
${nightNotice(now())}
${inbox.length === 0 ? html`<p class="card muted">还没有短信。有新短信时会自己出现。</p>` : undefined}
${inbox.map(({ text, at }) => html`<p class="sms">${linked(text, publicUrl)}</p><p class="when">${when(at)}</p>`)}`
    response.send(renderPage({ title: `${number} 的短信`, body, live: true }))
  })

  return router
}

/** The personas' phones first, then whichever got a message last. */
function listed(sms: SmsGateway, personas: Persona[]): string[] {
  const own = personas.flatMap(({ phone }) => phone ?? [])
  const others = [...sms.phones.entries()]
    .sort(([, a], [, b]) => (latest(a) < latest(b) ? 1 : -1))
    .map(([number]) => number)
  return [...new Set([...own, ...others])]
}

const latest = (inbox: ReceivedSms[]) => inbox.at(-1)?.at ?? ''

function phoneCard(number: string, name: string | undefined, inbox: ReceivedSms[] = []): Html {
  return html`
<a class="card" href="${PHONE}/${number}">
  <p class="row"><span class="strong">${name ?? number}</span><span class="tag">${inbox.length} 条</span></p>
  <p class="muted">${name ? number : undefined} ${inbox.at(-1)?.text}</p>
</a>`
}

/** Addresses become links as a phone makes them: with a scheme, or bare when they are on the platform's own host. */
export function linked(text: string, publicUrl: string): Html {
  const { host, protocol } = new URL(publicUrl)
  const address = new RegExp(
    `((?:https?://|(?<![\\w./-])${host.replace(/\W/g, '\\$&')}(?![\\w:.-]))[\\w\\-./?=&%#:~+@]*)`,
  )
  // Splitting by one group leaves the addresses at the odd places.
  const parts = text.split(address).map((part, index) => {
    if (index % 2 === 0) return part
    const href = /^https?:/.test(part) ? part : `${protocol}//${part}`
    return html`<a href="${href}">${part}</a>`
  })
  return html`${parts}`
}

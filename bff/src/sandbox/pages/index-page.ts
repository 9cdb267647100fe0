import express, { type Router } from 'express'
import type { SandboxClock } from '../clock.ts'
import type { Persona } from '../persona.ts'
import { LIVE_SCRIPT, STYLE } from './assets.ts'
import { type Html, html } from './html.ts'
import { BASE, renderPage } from './page.ts'
import { SAMPLE_ROSTER } from './sample-roster.ts'
import { when } from './words.ts'

const HOUR_MS = 3600 * 1000

const places = [
  ['/', '惠企', '回到惠企，领补贴、看进度'],
  [`${BASE}/phone`, '手机短信', '发给企业的短信都到这里'],
  [`${BASE}/bank`, '银行柜台', '收到的付款文件，入账或退回'],
  [SAMPLE_ROSTER, '示例名单', '部门经办上传用：五家企业，另有两行写错的'],
] as const

const jumps = [
  [HOUR_MS, '过 1 小时'],
  [24 * HOUR_MS, '过 1 天'],
  [7 * 24 * HOUR_MS, '过 7 天'],
] as const

/** `/sandbox`: where everything is, who one can be, and what time it is. Also the style and script of all pages. */
export function createIndexPage(options: { clock: SandboxClock; personas: Persona[] }): Router {
  const router = express.Router()
  router.get('/style.css', (_request, response) => response.type('css').send(STYLE))
  router.get('/live.js', (_request, response) => response.type('js').send(LIVE_SCRIPT))
  router.get('/', (_request, response) => {
    const body = html`
${places.map(([href, name, what]) => html`<a class="card" href="${href}"><p class="strong">${name}</p><p class="muted">${what}</p></a>`)}
${clockCard(options.clock)}
<h2>可以扮演的人</h2>
<p class="muted">在惠企里点登录，就能选其中一位。</p>
${options.personas.map(personCard)}`
    response.send(renderPage({ title: '沙箱', body }))
  })
  return router
}

function clockCard(clock: SandboxClock): Html {
  return html`
<form class="card" method="post" action="${BASE}/clock">
  <p class="strong">时钟</p>
  <p>现在是 ${when(clock.now().toISOString())} ${clock.offsetMs() === 0 ? undefined : html`<span class="tag warn">已拨动</span>`}</p>
  <div class="actions">
    ${jumps.map(([ms, label]) => html`<button name="addMs" value="${ms}">${label}</button>`)}
    <button name="addMs" value="${-clock.offsetMs()}">回到真实时间</button>
  </div>
  <p class="muted">提醒和期限按这个时钟走。</p>
</form>`
}

function personCard({ name, role, group, phone }: Persona): Html {
  return html`
<div class="card">
  <p class="row"><span class="strong">${name}</span><span class="tag">${group}</span></p>
  <p class="muted">${role}${phone ? html` · <a href="${BASE}/phone/${phone}">${phone} 的短信</a>` : undefined}</p>
</div>`
}

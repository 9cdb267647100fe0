import { quietUntil } from '../../message/quiet-hours.ts'
import { type Html, html } from './html.ts'
import { BASE } from './page.ts'

const MINUTE_MS = 60_000

/** At night the platform holds back what is not urgent: without a word, an empty inbox looks like a fault. */
export function nightNotice(now: Date): Html | undefined {
  const morning = quietUntil(now)
  if (morning === null) return undefined
  return html`
<form class="card" method="post" action="${BASE}/clock">
  <p>这里的时钟现在是夜里。22:00 到 8:00 不打扰企业，不紧急的短信到早上 8 点才发。</p>
  <div class="actions"><button name="addMs" value="${morning.getTime() - now.getTime() + MINUTE_MS}">把时钟拨到早上</button></div>
</form>`
}

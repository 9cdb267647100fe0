/** The product's own tokens, so that the stand-ins look like neighbours of the app. */
export const STYLE = `
:root { --bg:#f4f6fa; --card:#fff; --ink:#16202f; --ink2:#4d5a70; --line:#e3e8f0; --primary:#1450c8; --primary-bg:#eaf1ff;
  --good:#0b7a53; --good-bg:#e6f5ee; --warn:#9a5200; --warn-bg:#fff3e2; --bad:#b3261e; --bad-bg:#fdeceb }
* { box-sizing:border-box }
body { margin:0; background:var(--bg); color:var(--ink); font:16px/1.5 system-ui,"PingFang SC","Noto Sans CJK SC",sans-serif; overflow-wrap:anywhere }
main { margin:0 auto; padding:12px 12px 32px; max-width:480px }
.wide main { max-width:1040px }
.notice { margin:0; padding:8px 12px; background:var(--warn-bg); color:var(--warn); font-size:14px; text-align:center }
.notice a { color:inherit; font-weight:600 }
h1 { font-size:22px; margin:8px 0 12px }
h2 { font-size:17px; margin:20px 0 8px }
.card { display:block; background:var(--card); border-radius:14px; padding:14px 16px; margin:0 0 12px; color:inherit; text-decoration:none }
.card p { margin:0 }
.muted { color:var(--ink2); font-size:14px }
.strong { font-size:17px; font-weight:600 }
.amount { font-weight:700; font-variant-numeric:tabular-nums }
.actions + p,.row + p { margin-top:6px }
.grow { flex:1 1 0; min-width:0 }
.row { display:flex; gap:12px; align-items:center; justify-content:space-between; flex-wrap:wrap }
.actions { display:flex; gap:8px; flex-wrap:wrap; margin-top:10px }
.tag { display:inline-block; padding:1px 8px; border-radius:6px; font-size:14px; background:var(--primary-bg); color:var(--primary) }
.tag.good { background:var(--good-bg); color:var(--good) }
.tag.bad { background:var(--bad-bg); color:var(--bad) }
.tag.warn { background:var(--warn-bg); color:var(--warn) }
button,.button { min-height:44px; padding:0 18px; border-radius:999px; border:1px solid var(--line); background:var(--card); color:var(--ink); font:inherit; cursor:pointer }
button.main { min-height:50px; background:var(--primary); border-color:var(--primary); color:#fff; font-weight:600 }
button.good { color:var(--good); border-color:var(--good) }
button.bad { color:var(--bad); border-color:var(--bad) }
button.person { display:block; width:100%; min-height:60px; padding:10px 16px; margin:0 0 10px; border-radius:14px; text-align:left }
button.person span { display:block }
input { min-height:44px; padding:0 12px; border:1px solid var(--line); border-radius:10px; font:inherit; max-width:100% }
input[type=number] { width:88px }
a { color:var(--primary) }
:focus-visible { outline:3px solid var(--primary); outline-offset:2px }
.sms { background:var(--card); border-radius:4px 14px 14px 14px; padding:12px 14px; margin:0 0 4px; max-width:92% }
.when { margin:0 0 14px; color:var(--ink2); font-size:14px }
table { width:100%; border-collapse:collapse }
th,td { text-align:left; padding:8px; border-bottom:1px solid var(--line); vertical-align:top }
th { color:var(--ink2); font-size:14px; font-weight:400 }
.scroll { overflow-x:auto }
@media (max-width:700px) { .wide thead { display:none } .wide tr { display:block; padding:8px 0; border-bottom:1px solid var(--line) } .wide td { display:block; border:0; padding:2px 0 } }
`

/** Shows what changed without moving the reader; waits while a field has the focus or the page is hidden. */
export const LIVE_SCRIPT = `
const main = document.querySelector('main')
let shown = main.innerHTML
setInterval(async () => {
  if (document.hidden || main.contains(document.activeElement)) return
  try {
    const answer = await fetch(location.href)
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main')
    if (!answer.ok || !next || next.innerHTML === shown) return
    shown = next.innerHTML
    main.replaceChildren(...next.childNodes)
  } catch {}
}, 1500)
`

import { type Html, html } from './html.ts'

/** Where all of the sandbox hangs, at the API's address as at its own. */
export const BASE = '/sandbox'

export interface Page {
  title: string
  body: Html
  /** the desk uses the width of a screen, the rest that of a phone */
  wide?: boolean
  /** the page fetches itself again and shows what changed */
  live?: boolean
}

/** The frame of every page, with the notice that nothing here is real. */
export function renderPage({ title, body, wide, live }: Page): string {
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · 沙箱</title>
<link rel="stylesheet" href="${BASE}/style.css">
${live ? html`<script src="${BASE}/live.js" defer></script>` : undefined}
</head>
<body class="${wide ? 'wide' : 'narrow'}">
<p class="notice"><a href="${BASE}">沙箱</a>，非真实：这里的人、钱和短信都是演示用的替身</p>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>`.text
}

import { expect, test } from 'vitest'
import { html } from './html.ts'

test('what is put in is text, whatever it looks like', () => {
  const name = `<img src=x onerror="alert('&')">`
  expect(html`<p title="${name}">${name}</p>`.text).not.toMatch(/<img|"alert|'&/)
  expect(html`${name}`.text).toBe('&#60;img src=x onerror=&#34;alert(&#39;&#38;&#39;)&#34;&#62;')
})

test('HTML in HTML stays HTML; lists are joined; undefined is nothing', () => {
  expect(html`<ul>${['a', '<b>'].map((item) => html`<li>${item}</li>`)}</ul>${undefined}${3}`.text).toBe(
    '<ul><li>a</li><li>&#60;b&#62;</li></ul>3',
  )
})

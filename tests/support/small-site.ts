/** A site of two pages with a worker of its own and our host's strictest policy, to test the test house with. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types small-site"

const page = (words: string): string => `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>小さなサイト</title><link rel="icon" href="data:,"><link rel="stylesheet" href="app.css"></head><body>${words}<script src="app.js"></script></body></html>`

const files = {
  _headers: `/*\n  Content-Security-Policy: ${policy}\n  Cache-Control: no-cache\n`,
  'index.html': page(`
    <h1><ruby>計<rt>けい</rt>画<rt>かく</rt></ruby>を読む</h1>
    <p hidden>見えないことば</p>
    <p><a href="two.html">つぎの頁へ進む</a> <a href="three.html">つぎの頁</a></p>
    <details><summary>くわしく</summary><p>ひらくと見えることば</p></details>
    <label>さがす <input id="find"></label> <label>まち <select id="town"><option>防府市</option><option>美祢市</option></select></label>
    <p id="said"></p><div class="far"></div>
    <button type="button" id="count" aria-label="かぞえる">+1</button> <button type="button" disabled>つかえない</button>
    <p><button type="button" id="stumble">つまずく</button></p>
    <div><button type="button">かくれたボタン</button></div><div class="over" id="over"></div>`),
  'two.html': page('<h1>二つめの頁</h1><a href="./">はじめへ</a>'),
  'three.html': page('<h1>三つめの頁</h1>'),
  'app.css':
    '.far { height: 3000px } .over { position: relative; width: 300px; height: 40px; margin-top: -40px; background: #ddd }',
  'app.js': `
    const at = (id) => document.getElementById(id)
    const say = (words) => { at('said').textContent = words }
    at('count')?.addEventListener('click', (event) => {
      localStorage.count = Number(localStorage.count ?? 0) + 1
      say('いま ' + localStorage.count + (event.isTrusted ? '（手で）' : '（しくみで）'))
    })
    at('find')?.addEventListener('input', (event) => say('さがしているのは' + event.target.value))
    at('find')?.addEventListener('keydown', (event) => { if (event.key === 'Enter') say('さがした') })
    at('town')?.addEventListener('change', (event) => say('えらんだのは' + event.target.value))
    at('stumble')?.addEventListener('click', () => { console.error('こまったこと'); throw new Error('とんだこと') })
    const safe = trustedTypes.createPolicy('small-site', { createScriptURL: (url) => url })
    navigator.serviceWorker.register(safe.createScriptURL('sw.js'))
    const mark = () => { if (navigator.serviceWorker.controller) document.documentElement.dataset.ready = 'yes' }
    navigator.serviceWorker.addEventListener('controllerchange', mark)
    mark()`,
  'sw.js': `
    const files = ['./', 'two.html', 'three.html', 'app.css', 'app.js']
    addEventListener('install', (event) => event.waitUntil(caches.open('small').then((kept) => kept.addAll(files)).then(() => skipWaiting())))
    addEventListener('activate', (event) => event.waitUntil(clients.claim()))
    addEventListener('fetch', (event) => event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request))))`,
} as const

/** Writes the small site into a new folder, and gives the folder. */
export function makeSmallSite(): string {
  const folder = mkdtempSync(join(tmpdir(), 'small-site-'))
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text)
  return folder
}

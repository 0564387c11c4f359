/**
 * Takes an update many times in a row on one phone, and opens the next page as soon as the new app stands: once a
 * release or a page that is torn down in the middle of a transaction could leave the database locked in WebKit until
 * the browser was closed. Usage: `npm run soak:update -- [engine] [rounds]`.
 */
import { offlineReady } from '#support/journey.ts'
import { engines, openPhone, type Engine } from '#support/phone.ts'
import { startSite } from '#support/site.ts'
import { SiteCopy } from '#support/site-copy.ts'

const [engine = 'webkit', rounds = '50'] = process.argv.slice(2)
if (!engines.includes(engine as Engine)) throw new Error(`No engine "${engine}": ${engines.join(', ')}.`)

const copy = new SiteCopy(`soak-${engine}`)
copy.make()
const site = await startSite({ folder: copy.folder })
const phone = await openPhone(engine as Engine)

/** A newer app and a newer release on the host, as after a deployment. */
function deploy(round: number): void {
  copy.deployApp()
  copy.deployDate(`20${30 + Math.floor(round / 28)}-02-${String((round % 28) + 1).padStart(2, '0')}`)
}

/** Whether a transaction on the packs' database is answered within three seconds. */
const databaseAnswers = `Promise.race([
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('machi-library')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const database = opening.result
      const asked = database.transaction(['packs', 'pointer'], 'readwrite').objectStore('pointer').get('now')
      asked.onsuccess = () => { resolve('answers'); database.close() }
      asked.onerror = () => { resolve('error'); database.close() }
    }
  }),
  new Promise((resolve) => setTimeout(() => resolve('hangs'), 3000)),
])`

let failures = 0
try {
  await phone.open(site.url)
  await phone.waitFor(offlineReady, 60_000)
  for (let round = 1; round <= Number(rounds); round += 1) {
    deploy(round)
    await phone.open(`${site.url}towns/hofu`)
    await phone.seen('新しい まちしるべ を使えます', 60_000)
    await phone.evaluate('(globalThis.before = true)')
    await phone.follow('新しくする')
    await phone.waitFor("!globalThis.before && document.documentElement.dataset.app === 'on'", 60_000)
    await phone.open(site.url)
    const answer = await phone.evaluate<string>(databaseAnswers)
    console.log(`round ${round}: ${answer}`)
    if (answer === 'answers') continue
    failures += 1
    console.log(await phone.text())
    break
  }
} finally {
  await phone.close()
  await site.kill()
  copy.remove()
}
console.log(failures ? `✗ ${failures} failed` : `✓ ${rounds} rounds, 0 failures`)
process.exitCode = failures ? 1 : 0

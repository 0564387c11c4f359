/**
 * What a town says of today reaches a phone that has the data of before: a made sheet in a copy of the site, since no
 * real town has said any of this.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packFormat } from '#packs/format.ts'
import type { TownSheetPack } from '#packs/pack.ts'
import { sha256 } from '#seeding/content-hash.ts'
import { readSeeds } from '#seeding/seeds.ts'
import { agedWords, confirmedWords, now as words, nowLine } from '#texts/now-words.ts'
import { offlineReady } from '#support/journey.ts'
import { engines, openPhone, type Phone } from '#support/phone.ts'
import { plainNamesOf } from '#support/plain-names.ts'
import { startSite, type RunningSite } from '#support/site.ts'
import { SiteCopy } from '#support/site-copy.ts'
import { aNowRecord } from '#support/town-sheet-makers.ts'

const day = 86_400_000
/** A day of the phones, which are in Tokyo. */
const dayAt = (time: number): string => new Date(time).toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' })
/** How far the clock of a phone is set forward: more than a year. */
const forward = 500 * day

const id = 'hofu-8'
const town = '防府市'
const question = '赤ちゃんの駅は、今もありますか。'
const record = aNowRecord({
  id,
  confirmedOn: dayAt(Date.now()),
  desk: '子育て支援課',
  cited: { file: '352063.csv', row: 9 },
})
const said = confirmedWords(record, town)
const name = plainNamesOf(readSeeds(process.cwd()))(id)

describe.each(engines)('what a town says of today, with %s', (engine) => {
  const copy = new SiteCopy(`town-says-${engine}`)
  let site: RunningSite
  let phone: Phone

  /** The release with a sheet of the town beside all that it had. */
  function deploySheet(): void {
    const pack: TownSheetPack = { format: packFormat, publisher: 'hofu', now: [record], results: [] }
    const text = JSON.stringify(pack)
    const hash = sha256(text)
    copy.write(`packs/${hash}.json`, text)
    copy.deployRelease((release) =>
      JSON.stringify({
        ...(JSON.parse(release) as object),
        sheets: [{ publisher: 'hofu', hash, bytes: Buffer.byteLength(text), plans: [], documents: [] }],
      }),
    )
  }

  beforeAll(async () => {
    copy.make()
    site = await startSite({ folder: copy.folder })
    phone = await openPhone(engine)
    await phone.open(`${site.url}initiatives/${id}`)
    await phone.waitFor(offlineReady, 60_000)
  })
  afterAll(async () => {
    await phone?.close()
    await site?.kill()
    copy.remove()
  })

  it('before, and without a network, the page asks the question of today', async () => {
    await site.kill()
    await phone.reload()
    await phone.seen(question)
    expect(await phone.text('main')).not.toContain('確かめました')
  })

  it('after the update the town has answered, with its day, and stays so without a network', async () => {
    deploySheet()
    await site.revive()
    await phone.reload()
    await phone.seen('新しいデータが入りました', 60_000)
    await phone.evaluate('(globalThis.before = true)')
    await phone.follow('新しいデータで開く')
    await phone.waitFor('!globalThis.before')
    await phone.seen(said)
    expect(await phone.text('main')).not.toContain(question)
    await phone.waitFor(offlineReady)
    await site.kill()
    await phone.reload()
    await phone.seen(said)
    await phone.seen('子育て支援課')
  })

  it('more than a year later, still without a network, it says how old that is, and asks again', async () => {
    const later = dayAt(Date.now() + forward)
    await phone.open(`${site.url}goals/hofu-g1-1-2`)
    await phone.seen(words.line(nowLine(record, dayAt(Date.now()))))
    await phone.evaluate(`(Date.now = ((now) => () => now() + ${forward})(Date.now.bind(Date)), true)`)
    await phone.follow(name)
    await phone.seen(said)
    await phone.seen(agedWords(record, town, later) ?? 'It is as if no time had passed.')
    await phone.seen(question)
  })
})

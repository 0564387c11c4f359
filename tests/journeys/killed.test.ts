/**
 * What the app has said to be saved is there after the browser was killed at any moment behind it, without a network:
 * a record after its sentence, a note after its own. `KILLS` sets how many kills there are in each engine.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import { startVisitedJourney } from '#support/journey.ts'
import { engines, type Phone } from '#support/phone.ts'
import type { RunningSite } from '#support/site.ts'

const kills = Number(process.env.KILLS ?? 2)
/** Up to so many milliseconds pass between what was said and the kill. */
const longestPause = 600
/** A kill, a cold start and the pages around it take up to this on a slow machine (milliseconds). */
const roundMs = 60_000

const somePause = (): Promise<void> => new Promise((over) => setTimeout(over, Math.random() * longestPause))
/** The records that are saved in turn; all of them have a page of this kind. */
const idOf = (round: number): string => `hofu-${(Math.floor(round / 2) % 20) + 1}`

/** The notes on the page by their records. */
const notesHere = (): Record<string, string> =>
  Object.fromEntries(
    [...document.querySelectorAll<HTMLTextAreaElement>('[data-id] textarea')].map((field) => [
      field.closest<HTMLElement>('[data-id]')!.dataset.id!,
      field.value,
    ]),
  )

describe.each(engines)('a browser that is killed, with %s', (engine) => {
  let site: RunningSite
  let phone: Phone
  const notes: Record<string, string> = {}

  beforeAll(async () => {
    const journey = await startVisitedJourney(engine, { server: 'dead' })
    ;({ site, phone } = journey)
    return journey.end
  })

  const isWaitingForList = "document.querySelector('[data-id] textarea, .none')"
  async function openList(): Promise<void> {
    await phone.open(`${site.url}saved`)
    await phone.waitFor(isWaitingForList)
  }

  /** Saves a record on its page, up to the sentence. */
  async function save(id: string): Promise<void> {
    await phone.open(`${site.url}initiatives/${id}`)
    if (!(id in notes)) await phone.follow('保存する')
    await phone.seen('保存してあります。')
    notes[id] ??= ''
  }

  /** Writes a note key by key, up to the sentence. */
  async function write(id: string, note: string): Promise<void> {
    await openList()
    await phone.evaluate(
      (one: string) => document.querySelector<HTMLTextAreaElement>(`[data-id="${one}"] textarea`)!.select(),
      id,
    )
    for (const key of note) await phone.press(key)
    await phone.seen('メモを、この端末に残しました。')
    notes[id] = note
  }

  it(
    'loses nothing that was said to be saved',
    async () => {
      for (let round = 0; round < kills; round += 1) {
        const id = idOf(round)
        if (round % 2) await write(id, String(10_000 + round))
        else await save(id)
        await somePause()
        await phone.crash()
        await openList()
        expect(await phone.evaluate(notesHere), `after kill ${round + 1}`).toEqual(notes)
      }
    },
    roundMs * (kills + 1),
  )
})

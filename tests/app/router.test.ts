import { describe, expect, test, vi } from 'vitest'
import { createMemoryHistory } from 'vue-router'
import { makeRouter } from '#app/router.ts'

const router = makeRouter(createMemoryHistory())
const resolved = (path: string) =>
  router.resolve(path) as unknown as Parameters<NonNullable<typeof router.options.scrollBehavior>>[1]
const placeOf = (from: string, to: string, saved: { left: number; top: number } | null = null) =>
  router.options.scrollBehavior!(resolved(to), resolved(from), saved)

describe('the place on a page', () => {
  test.each([
    ['another page begins at its top', '/', '/about', { top: 0 }],
    ['lines of a document are gone to by their own page', '/', '/documents/hofu-strategy-2015#L12', false],
    ['the next question of the finder begins at its top', '/find', '/find?scene=work', { top: 0 }],
    ['and so does what it finds', '/find?scene=work', '/find?scene=work&town=hofu', { top: 0 }],
    [
      'a part of what it finds stays where one is',
      '/find?scene=work&town=hofu',
      '/find?scene=work&town=hofu&narrow=job',
      false,
    ],
    ['other towns to compare begin at their top', '/compare?towns=hofu,mine', '/compare?towns=hofu,ube', { top: 0 }],
    [
      'another order of what is compared stays where one is',
      '/compare?towns=hofu,mine',
      '/compare?towns=hofu,mine&topics=work',
      false,
    ],
    ['other words sought stay where one is', '/search?q=a', '/search?q=ab', false],
  ])('%s', (_, from, to, expected) => expect(placeOf(from, to)).toEqual(expected))

  test('a part of a page is where it stands, once it is drawn', async () => {
    const place = placeOf('/', '/themes/tourism#hofu')
    document.body.innerHTML = '<p id="hofu"></p>'
    expect(await place).toEqual({ el: '#hofu', top: 24 })
  })

  test('a part that never comes leaves one where one is', async () => {
    document.body.innerHTML = ''
    expect(await placeOf('/', '/themes/tourism#hofu')).toBe(false)
  })

  test('on the way back is where one was, once the page is as long again', async () => {
    const height = vi.spyOn(document.documentElement, 'scrollHeight', 'get').mockReturnValue(0)
    const arrived = vi.fn()
    const place = Promise.resolve(placeOf('/about', '/', { left: 0, top: 812 })).then(arrived)
    await new Promise((over) => requestAnimationFrame(over))
    expect(arrived).not.toHaveBeenCalled()
    height.mockReturnValue(812 + window.innerHeight)
    await place
    expect(arrived).toHaveBeenCalledWith({ left: 0, top: 812 })
    height.mockRestore()
  })
})

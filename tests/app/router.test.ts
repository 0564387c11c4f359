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
  ])('%s', async (_, from, to, expected) => expect(await placeOf(from, to)).toEqual(expected))

  test('a part of a page is where it stands, once it is drawn', async () => {
    const place = placeOf('/', '/themes/tourism#hofu')
    document.body.innerHTML = '<p id="hofu" tabindex="-1"></p>'
    const part = document.getElementById('hofu')
    expect(await place).toEqual({ el: part, top: 24 })
    expect(document.activeElement).toBe(part)
  })

  test('a part is found though a message has put something behind its name', async () => {
    document.body.innerHTML = '<p id="hofu"></p>'
    expect(await placeOf('/', '/themes/tourism#hofu。')).toEqual({ el: document.getElementById('hofu'), top: 24 })
  })

  test('lines of a document stand in the middle of the screen', async () => {
    document.body.innerHTML = '<li class="named"></li>'
    const lines = document.querySelector('.named')
    const middle = window.innerHeight / 2
    expect(await placeOf('/', '/documents/hofu-strategy-2015#L12-15')).toEqual({ el: lines, top: middle })
  })

  test('of a document that one comes back to is where one read, not the lines of its address', async () => {
    document.body.innerHTML = '<li class="named"></li>'
    const saved = { left: 0, top: 0 }
    expect(await placeOf('/', '/documents/hofu-strategy-2015#L12', saved)).toEqual(saved)
  })

  test('a part is waited for as long as data comes', async () => {
    document.body.innerHTML = '<main><progress></progress></main>'
    const arrived = vi.fn()
    const place = Promise.resolve(placeOf('/', '/themes/tourism#hofu')).then(arrived)
    await new Promise((over) => setTimeout(over, 1500))
    expect(arrived).not.toHaveBeenCalled()
    document.body.innerHTML = '<p id="hofu"></p>'
    await place
    expect(arrived).toHaveBeenCalledWith({ el: document.getElementById('hofu'), top: 24 })
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

describe('an address out of a message', () => {
  const opened = async (address: string): Promise<string> => {
    const history = createMemoryHistory()
    history.replace(address)
    const opening = makeRouter(history)
    delete opening.options.scrollBehavior
    await opening.push(address)
    return opening.currentRoute.value.fullPath
  }

  test.each([
    ['/towns/hofu。', '/towns/hofu'],
    ['/Initiatives/Hofu-6、', '/initiatives/hofu-6'],
    ['//towns//hofu', '/towns/hofu'],
    ['/documents/hofu-strategy-2015）#L12', '/documents/hofu-strategy-2015#L12'],
    ['/towns/hofu?utm_source=line', '/towns/hofu?utm_source=line'],
  ])('%s opens %s', async (address, expected) => expect(await opened(address)).toBe(expected))

  test('that is none of ours stays, and there is no such page', async () => {
    expect(await opened('/%E9%98%B2')).toBe('/%E9%98%B2')
    expect(router.resolve('/%E9%98%B2').name).toBe('missing')
  })
})

import { expect, test } from 'vitest'
import { createApp, effectScope } from 'vue'
import { isDue, useInstall } from '#features/install/use-install.ts'
import { deviceKey, type Device } from '#composables/use-device.ts'

test.each([
  ['on a first visit without anything saved', { visits: 1, shown: false }, false, false, false],
  ['once something is saved', { visits: 1, shown: false }, false, true, true],
  ['on a second visit', { visits: 2, shown: false }, false, false, true],
  ['when it was shown', { visits: 9, shown: true }, false, true, false],
  ['in the app of the home screen', { visits: 9, shown: false }, true, true, false],
  ['where nobody can say whether it is that', { visits: 9, shown: false }, undefined, true, false],
])('the help comes by itself %s: %o', (_, memory, installed, hasSaved, due) =>
  expect(isDue(memory, installed, hasSaved)).toBe(due),
)

function over(device?: Partial<Device>) {
  const app = createApp({})
  if (device) app.provide(deviceKey, async () => device as Device)
  return app.runWithContext(() => effectScope().run(() => useInstall()))!
}

test('the offer of the browser can be taken up once', async () => {
  let offers = 1
  const help = over({ isInstalled: () => false, canInstall: () => offers > 0, install: async () => void (offers -= 1) })
  expect(help.canPut.value).toBe(false)
  await help.look()
  expect(help.canPut.value).toBe(true)
  await help.put()
  expect([offers, help.canPut.value]).toEqual([0, false])
})

test('without a device nothing is offered and nothing is claimed', async () => {
  const help = over()
  await help.look()
  await help.put()
  expect([help.isInstalled.value, help.canPut.value]).toEqual([false, false])
})

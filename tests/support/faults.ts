/** The faults that the journeys make, for the table in docs/faults.md. Who makes another one adds it here. */
import type { Fault } from './fault-table.ts'

const data = 'faulty-data.test.ts'
const page = 'no-white-page.test.ts'
const device = 'faulty-device.test.ts'
const once = 'What comes over the line is cut in the same way in each engine: one more than two shows nothing new.'
const byUnit = 'No browser is needed: the unit tests make it on a database in memory.'

export const faults: readonly Fault[] = [
  {
    fault: 'No network: cold start, every page by its deep link',
    file: 'offline.test.ts',
    test: 'after a cold start of the browser every address opens by its deep link, and no line breaks in a phrase',
  },
  {
    fault: 'First visit: packs never come',
    file: data,
    test: 'packs that never come are told of after a while, with a way on',
  },
  {
    fault: 'First visit: the list of packs never comes',
    file: data,
    test: 'a list of packs that never comes is told of after a while, with a way on',
  },
  {
    fault: 'First visit: a login page in place of data',
    file: data,
    test: 'a login page in place of data is told as such, and nothing speaks of earlier data',
  },
  {
    fault: 'Everything kept, the copy of the front page gone, a line that never answers',
    file: data,
    test: 'a line that never answers holds up nothing, also without the copy of the front page',
  },
  {
    fault: 'A pack broken on the device',
    file: data,
    test: 'a pack that is broken on the device is fetched anew, and everything is here again',
  },
  {
    fault: 'A pack broken on the device, no network',
    file: data,
    test: 'without a line it is told, the mark goes, and what she saved stands on its own',
  },
  {
    fault: 'A pack broken on the device, checked by the person',
    file: data,
    test: 'a check of the device finds it and mends it',
  },
  {
    fault: 'A release with packs of a format to come',
    file: data,
    test: 'newer data that this app cannot read changes nothing, and asks for a newer app',
  },
  {
    fault: 'An update cut after its list of packs',
    file: data,
    test: 'an update that is cut takes nothing away from what is here',
  },
  {
    fault: 'An app that cannot be read',
    file: page,
    test: 'an app that cannot be read is told of, and the page asks once more by itself',
  },
  {
    fault: 'An app that throws at its start',
    file: page,
    test: 'an app that throws at its start is told of, and the mended one comes by itself',
  },
  {
    fault: 'An app that rejects at its start',
    file: page,
    test: 'an app that rejects at its start is told of, and the mended one comes by itself',
  },
  {
    fault: 'A browser that is too old',
    file: page,
    test: 'a browser that is too old is told so, and which ones are not',
  },
  {
    fault: 'A login page in place of the scripts',
    file: page,
    test: 'a login page in place of the scripts is told of; after it the button brings the app',
  },
  {
    fault: 'A line that breaks before the scripts',
    file: page,
    test: 'a line that breaks before the scripts is told of; after it the button brings the app',
  },
  {
    fault: "The first page's part of the app does not come",
    file: page,
    test: "where the first page's part does not come, the frame stands and leads to it again",
  },
  {
    fault: 'A part of the app that never comes',
    file: page,
    test: 'what does not come within ten seconds is told, with a button',
  },
  {
    fault: 'The shell thrown away by the browser, no network',
    file: page,
    test: 'with the app thrown away by the browser and no network, the worker itself answers',
  },
  {
    fault: 'The worker ordered off the device',
    file: 'kill-switch.test.ts',
    test: 'the order removes the worker and its caches, and the app comes from the network',
  },
  {
    fault: 'The kill switch without a network',
    file: 'kill-switch.test.ts',
    test: 'without a network the worker stays',
  },
  {
    fault: 'The kill switch while something is typed',
    file: 'typing.test.ts',
    test: 'the kill switch takes the worker away at once, and loads the page anew when nothing is typed any more',
  },
  {
    fault: 'An update taken in another tab while something is typed',
    file: 'typing.test.ts',
    test: 'an update that another tab takes does not load the page anew; a sentence and a button say that it is there',
  },
  {
    fault: 'An installed copy whose boot.js is faulty',
    file: 'last-resort.test.ts',
    test: 'takes the faulty copy off the device, and the page comes from the network by itself',
  },
  {
    fault: 'A login page in place of everything, on a device that has everything',
    file: device,
    test: 'a login page in place of everything takes nothing away',
  },
  {
    fault: 'A clock a year ahead, then right again',
    file: device,
    test: 'a clock that was a year ahead does not let an older note win',
  },
  {
    fault: 'An item in her list that this app does not know',
    file: device,
    test: 'an item that this app does not know stays in both places when another is saved',
  },
  {
    fault: 'The data thrown away while the app is open, no network',
    file: device,
    test: 'with the data thrown away and the line dead it is told, the mark goes, and what she saved stands',
  },
  {
    fault: "The worker's caches thrown away, with a network",
    file: device,
    test: 'the worker’s files thrown away, with a line, come back by themselves',
  },
  {
    fault: 'The data thrown away, and the site has another release alone',
    file: device,
    test: 'with the data thrown away and another release on the site, that one comes',
  },
  {
    fault: 'Markup in the data',
    file: device,
    test: 'markup in the data is shown as letters, and no script of it runs',
  },
  {
    fault: 'A script of the page that tries what the policy forbids',
    file: device,
    test: 'the policy refuses what a script of the page tries',
  },
  {
    fault: 'The browser killed after a sentence said that something is saved',
    file: 'killed.test.ts',
    test: 'loses nothing that was said to be saved',
  },
  {
    fault: 'First visit: the line breaks while packs come',
    file: 'interrupted.test.ts',
    test: 'breaks with some packs stored and none shown as a release',
    notMade: { firefox: once },
  },
  {
    fault: 'Data of the next format on a device with a list and notes',
    file: 'update.test.ts',
    test: 'a release of the next format takes the list, the notes and the codes of before along',
    notMade: { firefox: once },
  },
  {
    fault: 'A damaged release after a whole one',
    file: 'update.test.ts',
    test: 'a damaged release changes nothing',
    notMade: { firefox: once },
  },
  {
    fault: 'A file of the shell lost from the cache',
    file: 'update.test.ts',
    test: 'a file of the shell that the browser has thrown away is fetched again',
    notMade: { firefox: once },
  },
  {
    fault: 'A newer app with data of an older format, no network',
    file: 'storage/plan-repository.test.ts',
    madeInNone: byUnit,
  },
  {
    fault: 'No room for an update, or before the first visit',
    file: 'storage/plan-repository.test.ts',
    madeInNone:
      'Only one of the three drivers can take the room away: the unit tests let the database say that it is full.',
  },
  {
    fault: 'A page that enters the back/forward cache with a transaction under way',
    file: 'storage/page-leave.test.ts',
    madeInNone:
      'Two drivers switch that cache off, and in the third it takes many rounds: `npm run soak:update` makes them, the unit tests make the events.',
  },
  {
    fault: 'The browser closes its storage under the page',
    file: 'app/lost-storage.test.ts',
    madeInNone:
      'WebKit’s driver ends the session together with the process that has to be killed: the unit tests make the error.',
  },
]

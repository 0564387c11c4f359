/** The faults that the journeys make, for the table in docs/faults.md. Who makes another one adds it here. */
import type { Fault } from './fault-table.ts'

const data = 'faulty-data.test.ts'
const page = 'no-white-page.test.ts'

export const faults: readonly Fault[] = [
  {
    fault: 'No network: cold start, every page by its deep link',
    file: 'offline.test.ts',
    test: 'after a cold start of the browser every address opens by its deep link',
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
]

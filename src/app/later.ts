/** What the first screen need not wait for, in one file. */
export { afterStart } from './after-start.ts'
export { thisDevice } from './device.ts'

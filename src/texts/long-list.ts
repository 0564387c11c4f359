import { itemCount } from './counters.ts'

/** The words of a list of which the first are shown. */
export const longList = {
  rest: (count: number) => `のこり${itemCount(count)}を見る`,
  first: (count: number) => `はじめの${itemCount(count)}だけを見る`,
}

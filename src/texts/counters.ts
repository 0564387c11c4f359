/** Japanese counts things with つ up to nine: 9つ, 10. */
export const thingsOf = (count: number): string => (count < 10 ? `${count}つ` : `${count}`)

/** 12件 */
export const itemCount = (count: number): string => `${count}件`

/** What a search has found: 12件見つかりました。 */
export const foundCount = (count: number): string =>
  count ? `${itemCount(count)}見つかりました。` : '見つかりませんでした。'

/** 取り組み12件 */
export const initiativeCount = (count: number): string => `取り組み${itemCount(count)}`

/** めやす7件 */
export const indicatorCount = (count: number): string => `めやす${itemCount(count)}`

/** Japanese counts things with つ up to nine: 9つ, 10. */
export const thingsOf = (count: number): string => (count < 10 ? `${count}つ` : `${count}`)

/** 取り組み12件 */
export const initiativeCount = (count: number): string => `取り組み${count}件`

/** めやす7件 */
export const indicatorCount = (count: number): string => `めやす${count}件`

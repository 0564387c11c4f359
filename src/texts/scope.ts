import type { ReleaseWords } from './region-words.ts'

/** What no document holds, whichever town it is about. */
export const inNoDocument = [
  '今も続いているかどうか（市役所や町役場に聞いてください）',
  '資料に絵としてのっているグラフの数字',
]

/** What the app holds, and what it does not; lines with names wait until the release is open. */
export const scope = {
  title: 'このアプリにあるもの、ないもの',
  hasTitle: 'あるもの',
  hasNotTitle: 'ないもの',
  has: (named: ReleaseWords): readonly string[] => [
    ...(named.withPlan ? [`${named.withPlan}が出した計画と報告に書いてあること`] : []),
    ...named.regions.map(({ counted, nickname }) => `${counted}（${nickname}）がいっしょに進める計画に書いてあること`),
    'それぞれの数字と文が、資料の何行目にあるか',
  ],
  hasNot: (named: ReleaseWords): readonly string[] => [
    ...(named.withoutPlan ? [`${named.withoutPlan}の、そのまちだけの計画`] : []),
    'お金の額、申し込み方、しめきり、受付の場所（資料にほとんどありません）',
    ...inNoDocument,
  ],
}

import type { ListKind } from '#domain/town-list/town-list.ts'

/** What the lists are called in 自治体標準オープンデータセット. */
export const townListNames: Readonly<Record<ListKind, string>> = {
  preschool: '子育て施設一覧',
  public_facility: '公共施設一覧',
  tourism: '観光施設一覧',
  event: 'イベント一覧',
  support_system: '支援制度（給付金）情報',
}

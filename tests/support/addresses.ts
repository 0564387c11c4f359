import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isGroup } from '#domain/entry.ts'
import { checkedSeeds } from '#seeding/checked-plan.ts'
import { readSeeds } from '#seeding/seeds.ts'
import { plainNamesOf } from './plain-names.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A page of the app: its address below the base, and words that must stand on it. */
export type Address = { readonly path: string; readonly shows: string }

const seeds = readSeeds(root)
const plans = checkedSeeds(seeds).plans.map(({ plan }) => plan)
const calledOf = plainNamesOf(seeds)

/** One address of each kind, with the hard ones: every town, a part, a slice, a running number, a document's line. */
export const keyAddresses: readonly Address[] = [
  { path: '', shows: '暮らしのことばで' },
  { path: 'towns', shows: 'まちごとの計画' },
  ...seeds.towns.map((town) => ({ path: `towns/${town.id}`, shows: town.name })),
  { path: 'region', shows: '7つの市と町の計画' },
  ...plans.map((plan) => ({ path: `plans/${plan.id}`, shows: plan.title })),
  { path: 'goals/hofu-g3', shows: calledOf('hofu-g3') },
  { path: 'goals/mine-s1', shows: '特に関連する施策' },
  { path: 'goals/sanyo-onoda-b', shows: '年ごとの予定' },
  { path: 'initiatives/hofu-25-1', shows: calledOf('hofu-25-1') },
  { path: 'initiatives/hofu-72.1', shows: calledOf('hofu-72.1') },
  { path: 'initiatives/mine-1-1-2', shows: calledOf('mine-1-1-2') },
  { path: 'indicators/hofu-kpi-6', shows: '62人' },
  { path: 'indicators/hofu-kpi-15', shows: '小学校' },
  { path: 'indicators/sanyo-onoda-kpi-b2', shows: '約82万人' },
  { path: 'indicators/region-2022-kpi-population', shows: '津和野町' },
  ...seeds.themes.map((theme) => ({ path: `themes/${theme.id}`, shows: theme.name })),
  ...seeds.plans.map(({ document }) => ({ path: `documents/${document.id}#L12-15`, shows: document.title })),
  { path: 'find', shows: 'どんなことですか' },
  { path: 'find?scene=childcare&town=hofu', shows: '防府市の「子育て」' },
  { path: 'compare', shows: 'くらべるまちを、2つ以上えらんでください。' },
  { path: 'compare?towns=sanyo-onoda,hofu,mine,tsuwano&topics=people,nothing', shows: 'それは外しました。' },
  { path: 'compare/people', shows: '194,110人' },
  { path: 'compare/visitors', shows: '1,866,333人' },
  { path: 'compare/support', shows: '7つの市と町の「支援制度」' },
  { path: 'compare/gaps', shows: 'めやす70件の、どれにも結果がありません。' },
  { path: 'search', shows: 'キーワードでさがす' },
  { path: 'saved', shows: 'まだ何も保存していません。' },
  { path: 'open', shows: 'コードで受け取る' },
  { path: 'leaflet?town=hofu', shows: '市役所で聞くこと' },
  { path: 'leaflet?towns=hofu,mine,sanyo-onoda,hagi', shows: 'をくらべる' },
  { path: 'leaflet?saved=1', shows: 'まだ何も保存していません。' },
  { path: 'how-we-judge', shows: '判断のしかた' },
  { path: 'glossary', shows: '用語をさがす' },
  { path: 'install', shows: 'ホーム画面に追加' },
  { path: 'device', shows: 'この端末に入っているもの' },
  { path: 'fair', shows: '準備はできていますか' },
  { path: 'staff', shows: '市や町の職員の方へ' },
  { path: 'data', shows: 'データをダウンロードする' },
  { path: 'software', shows: '使っているソフトウェアとライセンス' },
  { path: 'about', shows: 'このアプリについて' },
  { path: 'nowhere/at/all', shows: 'このページはありません' },
]

/** Every goal, initiative, part, action and indicator of all plans, by its address. */
export const recordAddresses: readonly Address[] = plans.flatMap((plan) => [
  ...plan.entries.map((entry) => ({
    path: `${isGroup(entry) ? 'goals' : 'initiatives'}/${entry.id}`,
    shows: calledOf(entry.id),
  })),
  ...plan.indicators.map((indicator) => ({ path: `indicators/${indicator.id}`, shows: calledOf(indicator.id) })),
])

/** The project's folder, and one for what tests write. */
export const projectFolder = root
export const artifact = (name: string): string => join(root, 'tests/.artifacts', name)

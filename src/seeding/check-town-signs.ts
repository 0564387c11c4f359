import { reportAt } from './records.ts'
import type { Seeds } from './seeds.ts'

/** The drawing of a town is of a place that the documents name and that lies there, and no other town has the same. */
export function checkTownSigns({ municipalities, places }: Pick<Seeds, 'municipalities' | 'places'>): void {
  if (!municipalities) return
  const drawn = new Set<string>()
  for (const [index, { id, name, sign }] of municipalities.value.towns.entries()) {
    if (!sign) continue
    const place = places.find(({ value }) => value.id === sign.of)?.value
    const at = ['towns', index, 'sign']
    if (!place)
      reportAt(
        municipalities,
        [...at, 'of'],
        `「${sign.of}」という場所はありません。`,
        'seeds/places.yaml の id を書いてください。',
      )
    else if (typeof place.towns === 'string' || !place.towns.includes(id))
      reportAt(
        municipalities,
        [...at, 'of'],
        `「${place.name}」は、${name}の場所ではありません。`,
        'towns にこの市町がある場所の絵にしてください。',
      )
    if (drawn.has(sign.path))
      reportAt(municipalities, [...at, 'path'], '同じ絵が2つあります。', '市や町ごとに、ちがう絵をかいてください。')
    drawn.add(sign.path)
  }
}

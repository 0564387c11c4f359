import { reportAt } from './records.ts'
import type { SeedPlan, Seeds } from './seeds.ts'

/** No plain or easy text serves for two records of a plan. */
export function checkOwnTexts(plan: SeedPlan): void {
  const seen = { plain: new Map<string, string>(), easy: new Map<string, string>() }
  for (const written of plan.texts) {
    const [id, texts] = written.value
    for (const field of ['plain', 'easy'] as const) {
      const other = seen[field].get(texts[field])
      if (other) reportAt(written, [field], `「${other}」と同じ文です。`, 'この記録だけのことを書いてください。')
      seen[field].set(texts[field], id)
    }
  }
}

/** No name serves for two entries of one kind under one parent, nor for two indicators of one entry or plan. */
export function checkSiblingNames(plan: SeedPlan): void {
  const groups = new Map<string, string>([
    ...plan.entries.map(({ value: { id, parent, kind } }) => [id, `${kind} ${parent}`] as const),
    ...plan.indicators.map(({ value: { id, measures } }) => [id, `indicator ${measures}`] as const),
  ])
  const seen = new Map<string, string>()
  for (const written of plan.texts) {
    const [id, { plain_name: name }] = written.value
    const group = groups.get(id)
    if (!name || group === undefined) continue
    const key = `${group} ${name}`
    const other = seen.get(key)
    if (other !== undefined)
      reportAt(
        written,
        ['plain_name'],
        `となりの「${other}」と同じ名前です。`,
        '同じまとまりの中で見分けられる名前にしてください。',
      )
    else seen.set(key, id)
  }
}

/** No word of the glossary is explained twice, neither under its name nor under another spelling. */
export function checkGlossary({ glossary }: Seeds): void {
  const seen = new Set<string>()
  for (const written of glossary) {
    for (const name of [written.value.name, ...written.value.also]) {
      if (seen.has(name)) reportAt(written, ['name'], `「${name}」の説明が2つあります。`, 'どちらかを消してください。')
      seen.add(name)
    }
  }
}

/** No name has two readings by hand, be it in two files. */
export function checkReadings({ readings }: Seeds): void {
  const seen = new Set<string>()
  for (const written of readings) {
    const { name } = written.value
    if (seen.has(name)) reportAt(written, ['name'], `「${name}」の読みが2つあります。`, 'どちらかを消してください。')
    seen.add(name)
  }
}

import { countedInEras, eraLetterPattern, eraNamePattern, erasIn, yearOfEra } from '../era.ts'

/** In folded text the year of an era (平成31, 令和元年; H31, R1年度) or of the common era (2019年; 2019 at a word's end). */
const written = new RegExp(
  `(?:(?<name>${eraNamePattern})(?<count>元|\\d{1,2})(?![\\d.])` +
    `|(?:^|(?<beforeLetter>[^a-z\\d.]))(?<letter>${eraLetterPattern})(?<letterCount>\\d{1,2})(?=[年度]|$))年?` +
    '|(?:^|(?<beforeYear>[^\\d.]))(?<year>\\d{4})(?:年|$)',
  'i',
)

/**
 * A folded word with the first year in it counted in the other ways that documents count it: 2019年度 as 平成31年度,
 * 令和元年度, H31. Empty where it names no year from 1989 on.
 */
export function yearWays(word: string): readonly string[] {
  const found = written.exec(word)
  const groups = found?.groups ?? {}
  const year = yearIn(groups)
  const counted = year === undefined ? [] : countedInEras(year)
  if (!found || !counted.length) return []
  const before = word.slice(0, found.index) + (groups.beforeLetter ?? groups.beforeYear ?? '')
  const after = word.slice(found.index + found[0].length)
  const inEras = counted.flatMap(({ era, count }) => [
    `${era.name}${count}年`,
    ...(count === 1 ? [`${era.name}元年`] : []),
    `${era.letter.toLowerCase()}${count}年`,
  ])
  // A letter and a number mean a year in themselves: H31 for 平成31年度, too.
  const short = /^度?$/.test(after) ? counted.map(({ era, count }) => `${era.letter.toLowerCase()}${count}`) : []
  return [...[`${year}年`, ...inEras].map((one) => before + one + after), ...short.map((one) => before + one)]
}

function yearIn({ name, letter, count, letterCount, year }: Record<string, string | undefined>): number | undefined {
  if (year) return Number(year)
  const [era] = erasIn((name ?? letter ?? '').toUpperCase())
  const counted = count ?? letterCount
  return era && yearOfEra(era, counted === '元' ? 1 : Number(counted))
}

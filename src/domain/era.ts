/**
 * Japanese eras, the latest first: the name, the letter that stands for it (H31), and the year of the common era that
 * holds its year 1. The table is our own, since `Intl` changes eras within 2019年度. A new era goes on top.
 */
const eras = [
  { name: '令和', letter: 'R', from: 2019 },
  { name: '平成', letter: 'H', from: 1989 },
] as const
export type Era = (typeof eras)[number]

/** A year counted from the beginning of an era: 平成26 for 2014. */
export type EraYear = { readonly era: Era; readonly count: number }

const eraYear = (era: Era, year: number): EraYear => ({ era, count: year - era.from + 1 })

/**
 * The eras that a year lies in, the earlier first: 2019 is 平成31 and 令和1. Before 1989 none; 1989 itself is 平成1 alone.
 * It takes whole years, so a fiscal year that an era begins in lies in two as well.
 */
export const eraYearsOf = (year: number): readonly EraYear[] =>
  eras
    .filter(({ from }, index) => from <= year && year <= (eras[index - 1]?.from ?? Infinity))
    .map((era) => eraYear(era, year))
    .toReversed()

/**
 * A year as every era that has begun by then would count it, the latest first: 2021 is 令和3 and would be 平成33, as
 * documents print it that were made before the era changed.
 */
export const countedInEras = (year: number): readonly EraYear[] =>
  eras.filter(({ from }) => from <= year).map((era) => eraYear(era, year))

/** The year of the common era: 2015 for 平成27. */
export const yearOfEra = ({ from }: Era, count: number): number => from + count - 1

/** A pattern for the names and letters of eras in text whose full-width letters are folded. */
export const eraPattern = eras.flatMap(({ name, letter }) => [name, letter]).join('|')

/** A pattern for the names alone. */
export const eraNamePattern = eras.map(({ name }) => name).join('|')

/** A pattern for the letters alone. */
export const eraLetterPattern = eras.map(({ letter }) => letter).join('|')

/** The era that a text names or gives the letter of, in half or full width; the latest first. */
export const erasIn = (text: string): readonly Era[] => {
  const folded = text.normalize('NFKC')
  return eras.filter(({ name, letter }) => folded.includes(name) || folded.includes(letter))
}

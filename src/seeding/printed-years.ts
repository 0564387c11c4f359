import { eraPattern, erasIn, yearOfEra } from '#domain/era.ts'
import { fold } from '#domain/printed-text.ts'

/** A year of an era or a western one of four digits, or a number that goes on from such a year: Ｈ21～25. */
const printedYear = new RegExp(
  `(${eraPattern})(元|\\d{1,2})|(?<!\\d)((?:19|20)\\d{2})(?!\\d|[,.]\\d)|(?<=\\d(?:年度?)?[~→・、-])(\\d{1,2})(?!\\d|[月日.,%])`,
  'gi',
)

/**
 * The years (of the common era) that words print, in their order, each once: 平成22年～26年 gives 2010 and 2014. A month
 * or a count of years (5年間) is none.
 */
export function yearsIn(words: string): readonly number[] {
  const years = new Set<number>()
  let last: ReturnType<typeof erasIn>[number] | undefined
  for (const [, mark = '', count = '', western, goesOn] of fold(words).matchAll(printedYear)) {
    if (western) years.add(Number(western))
    else {
      last = mark ? erasIn(mark.toUpperCase())[0] : last
      if (last) years.add(yearOfEra(last, count === '元' ? 1 : Number(goesOn ?? count)))
    }
  }
  return [...years]
}

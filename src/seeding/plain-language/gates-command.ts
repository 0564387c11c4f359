/**
 * `npm run words`: every text of ours before the ten gates: what stops it, then the figures of the corpus, with those
 * of the documents' own words beside them. With names of files it prints what stops the texts of these files alone.
 */
import { checkSeeds } from '../check-seeds.ts'
import { printProblem } from '../problem.ts'
import type { Seeds } from '../seeds.ts'
import { gateIds, checkReadability, type Readability } from './gates.ts'
import { analyser, type Analyser } from './morphemes.ts'
import type { NameMask } from './name-mask.ts'
import { corpusFigures, gated, nameMaskOf, writtenTexts, type GatedText } from './gated-texts.ts'

const files = process.argv.slice(2)
const { seeds, problems } = checkSeeds(process.cwd())
const analyse = await analyser()
const mask = nameMaskOf(seeds)
const wanted = (file: string): boolean => files.length === 0 || files.some((name) => file.endsWith(name))
const texts = gated(
  writtenTexts(seeds).filter(({ at }) => wanted(at.file.name)),
  mask,
  analyse,
)

for (const problem of problems.filter(({ file }) => /\/(?:words|readings)\//.test(file) && wanted(file)))
  console.log(printProblem(problem))
for (const text of texts) print(text)

console.log(
  `\n${'corpus'.padEnd(22)}${['texts', 'all ten', 'nine', 'length', 'mean', 'p90', 'kanji', 'RS′', 'sino', ...gateIds].map((head) => head.padStart(8)).join('')}`,
)
printFigures(
  'plain',
  texts.filter(({ field }) => field === 'plain').map(({ readability }) => readability),
)
printFigures(
  'easy',
  texts.filter(({ field }) => field === 'easy').map(({ readability }) => readability),
)
if (!files.length) printFigures('documents, as printed', printedReadability(seeds, mask, analyse))

function print({ key, field, text, readability }: GatedText): void {
  for (const { gate, measured, says } of readability.failures)
    console.log(`${key}.${field}  ${gate} ${Math.round(measured * 100) / 100}  ${says}`)
  if (readability.failures.length) console.log(`    ${text}`)
}

function printFigures(name: string, results: readonly Readability[]): void {
  const {
    texts: count,
    all,
    nine,
    medianLength,
    meanSentence,
    p90Sentence,
    kanji,
    ease,
    sinoJapanese,
  } = corpusFigures(results)
  const percent = (share: number): string => `${(share * 100).toFixed(1)}%`
  const passes = gateIds.map(
    (gate) => results.filter(({ failures }) => failures.every((failure) => failure.gate !== gate)).length,
  )
  const cells = [
    count,
    percent(all),
    percent(nine),
    medianLength,
    meanSentence.toFixed(1),
    p90Sentence,
    percent(kanji),
    ease.toFixed(1),
    percent(sinoJapanese),
    ...passes,
  ]
  console.log(`${name.padEnd(22)}${cells.map((cell) => String(cell).padStart(8)).join('')}`)
}

/** The documents' own words on the same records before the same gates. */
function printedReadability({ plans }: Seeds, names: NameMask, words: Analyser): readonly Readability[] {
  return plans.flatMap(({ entries }) =>
    entries
      .filter(({ value }) => value.kind === 'initiative' || value.kind === 'action' || value.kind === 'part')
      .map(({ value }) =>
        checkReadability(
          [value.title, ...(value.text === 'titleOnly' ? [] : [value.text.replace(/^[（(]|[）)]$/g, '')])].join('。'),
          'plain',
          names,
          words,
        ),
      ),
  )
}

/**
 * `npm run words`: every text of ours before the ten gates: what stops it, then the figures of the corpus, with those of the
 * documents' own words beside them. With names of files it prints what stops the texts of these files alone.
 */
import { checkSeeds } from '../check-seeds.ts'
import { printProblem } from '../problem.ts'
import type { Seeds } from '../seeds.ts'
import { gateIds, verdictOn, type Verdict } from './gates.ts'
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
  `\n${'corpus'.padEnd(22)}${['texts', 'all ten', 'nine', 'mean', 'p90', 'kanji', 'RS′', 'sino', ...gateIds].map((head) => head.padStart(8)).join('')}`,
)
printFigures(
  'plain',
  texts.filter(({ field }) => field === 'plain').map(({ verdict }) => verdict),
)
printFigures(
  'easy',
  texts.filter(({ field }) => field === 'easy').map(({ verdict }) => verdict),
)
if (!files.length) printFigures('documents, as printed', printedVerdicts(seeds, mask, analyse))

function print({ key, field, text, verdict }: GatedText): void {
  for (const { gate, measured, says } of verdict.stops)
    console.log(`${key}.${field}  ${gate} ${Math.round(measured * 100) / 100}  ${says}`)
  if (verdict.stops.length) console.log(`    ${text}`)
}

function printFigures(name: string, verdicts: readonly Verdict[]): void {
  const { texts: count, all, nine, meanSentence, p90Sentence, kanji, ease, sinoJapanese } = corpusFigures(verdicts)
  const percent = (share: number): string => `${(share * 100).toFixed(1)}%`
  const passes = gateIds.map((gate) => verdicts.filter(({ stops }) => !stops.some((stop) => stop.gate === gate)).length)
  const cells = [
    count,
    percent(all),
    percent(nine),
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
function printedVerdicts({ plans }: Seeds, names: NameMask, words: Analyser): readonly Verdict[] {
  return plans.flatMap(({ entries }) =>
    entries
      .filter(({ value }) => value.kind === 'initiative' || value.kind === 'action' || value.kind === 'part')
      .map(({ value }) =>
        verdictOn(
          [value.title, ...(value.text === 'titleOnly' ? [] : [value.text.replace(/^[（(]|[）)]$/g, '')])].join('。'),
          'plain',
          names,
          words,
        ),
      ),
  )
}

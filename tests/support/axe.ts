/** What axe finds on the page that a phone shows. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Phone } from './phone.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** In the light look all rules are asked; in the dark one those that colours alone can break. */
const rulesOf = {
  light: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  dark: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
} as const

/** Puts the page into this look, and gives each rule that it breaks, with where and why. */
export const axeFindings = (phone: Phone, look: keyof typeof rulesOf): Promise<readonly string[]> =>
  phone.evaluate(`(async () => {
    document.documentElement.dataset.theme = '${look}'
    ${axe}
    const { violations } = await axe.run(document, { runOnly: ${JSON.stringify(rulesOf[look])} })
    return violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ target, failureSummary }) => target + ' ' + failureSummary).join(' | '))
  })()`)

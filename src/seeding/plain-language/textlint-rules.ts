import { join } from 'node:path'
import { createLinter, loadTextlintrc } from 'textlint'
import type { NameMask } from './name-mask.ts'

/** What textlint has against a text, and the rule that says so. */
export type Remark = { readonly rule: string; readonly says: string }

export type Linter = (text: string) => Promise<readonly Remark[]>

/** The rules of `.textlintrc.json` below `root`. The kanji and office words of names do not count. */
export async function textlintWith(root: string, names: NameMask): Promise<Linter> {
  const linter = createLinter({ descriptor: await loadTextlintrc({ configFilePath: join(root, '.textlintrc.json') }) })
  return async (text) => {
    const { messages } = await linter.lintText(names.covered(text), 'text.txt')
    return messages.map(({ ruleId, message }) => ({
      rule: ruleId.replace(/^.*\//, ''),
      says: message.replace(/\s+/g, ' '),
    }))
  }
}

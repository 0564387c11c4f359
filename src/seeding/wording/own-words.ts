import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** Words that the app itself says, and where they are written; what a program fills in stands as ○. */
export type OwnWords = { readonly file: string; readonly line: number; readonly column: number; readonly text: string }

const folder = 'src/texts'

/** The Japanese words in the string literals of `src/texts/*.ts`. */
export const ownWords = (root: string): readonly OwnWords[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .flatMap((name) => wordsIn(`${folder}/${name}`, readFileSync(join(root, folder, name), 'utf8')))

/** The Japanese words in the string literals of one source file. One with a backslash is a pattern and no words. */
export function wordsIn(file: string, code: string): readonly OwnWords[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true)
  const found: OwnWords[] = []
  const visit = (node: ts.Node): void => {
    const text = textOf(node)
    if (text !== undefined && japanese.test(text) && !text.includes('\\')) {
      const { line, character } = source.getLineAndCharacterOfPosition(node.getStart(source))
      found.push({ file, line: line + 1, column: character + 1, text })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const japanese = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map(({ literal }) => `○${literal.text}`)].join('')
  return undefined
}

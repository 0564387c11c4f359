import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** Words that the app itself says, and where they are written; what a program fills in stands as ○. */
export type AppText = { readonly file: string; readonly line: number; readonly column: number; readonly text: string }

/** Where the app's own words may stand: a lint rule refuses them elsewhere. */
const folders = ['src/texts', 'src/features', 'src/drawings']

/**
 * The Japanese words in the string literals of all files where the app's own words may stand, in the order of their
 * paths.
 */
export const appTexts = (root: string): readonly AppText[] =>
  folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
    )
    .filter((path) => path.endsWith('.ts'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .flatMap((path) => appTextsIn(path, readFileSync(join(root, path), 'utf8')))

/** The Japanese words in the string literals of one source file. One with a backslash is a pattern and no words. */
export function appTextsIn(file: string, code: string): readonly AppText[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true)
  const found: AppText[] = []
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

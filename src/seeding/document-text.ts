import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { linesOfText, PrintedText } from '#domain/printed-text.ts'
import { sha256 } from './content-hash.ts'
import { decoded } from './decode.ts'
import type { Located } from './located.ts'
import { reportAt } from './records.ts'

/** What of a document's record leads to its text. */
type Described = { readonly file: string; readonly sha256: string }

/**
 * The text that a document's record names; `undefined` where it cannot be read or is no longer what its hash was taken
 * of, which is reported with what happened to it where that shows.
 */
export function textOfDocument(folder: string, record: Located<Described>): PrintedText | undefined {
  const { file, sha256: expected } = record.value
  const path = join(folder, file)
  if (!existsSync(path)) {
    reportAt(
      record,
      ['file'],
      `「${file}」というファイルがありません。`,
      'この記録と同じ seeds/documents/ に、資料の文字のファイルを置いてください。',
    )
    return undefined
  }
  const bytes = readFileSync(path)
  const text = decoded(bytes)
  if (typeof text !== 'string') {
    reportAt(record, ['file'], `「${file}」は、${text.line}行目から見て、${text.says}`, text.advice)
    return undefined
  }
  const hash = sha256(bytes)
  if (hash !== expected) {
    const { says, advice } = whatHappened(bytes, expected)
    reportAt(record, ['sha256'], `「${file}」${says}（${hash}）。`, advice)
    return undefined
  }
  return new PrintedText(linesOfText(text))
}

/** What editors do to a text when they save it, each with how it is undone. */
const undone: readonly { readonly says: string; readonly advice: string; readonly undo: (text: string) => string }[] = [
  {
    says: 'の改行が CRLF（Windows の改行）に変わっています',
    advice: '改行を LF にして保存してください。',
    undo: (text) => text.replaceAll('\r\n', '\n'),
  },
  {
    says: 'のはじめに、見えないしるし（BOM）がつきました',
    advice: '「UTF-8（BOM なし）」で保存してください。',
    undo: (text) => text.replace(/^\ufeff/, ''),
  },
  {
    says: 'の終わりの改行が消えています',
    advice: '最後の行のあとに、改行を1つ入れてください。',
    undo: (text) => `${text}\n`,
  },
  {
    says: 'の終わりに改行がふえています',
    advice: '最後の行のあとの改行を消してください。',
    undo: (text) => text.replace(/\n$/, ''),
  },
]

function whatHappened(bytes: Buffer, expected: string): { readonly says: string; readonly advice: string } {
  const text = bytes.toString('utf8')
  return (
    undone.find(({ undo }) => sha256(undo(text)) === expected) ?? {
      says: 'の中身が変わっています',
      advice:
        'もとの資料は1バイトも変えずに置いてください。新しく置いた資料なら、かっこの中の値を sha256 に書いてください。',
    }
  )
}

import { expect, test } from 'vitest'
import { QueryParser } from '#domain/search/query.ts'
import { remarksOn } from '#domain/search/remarks.ts'

const remark = { word: '児童手当', kana: 'じどうてあて', text: '説明はありません。' }
const parser = new QueryParser({ spellings: [], synonyms: [['お金', '手当']], wider: {}, kana: {} })

test.each([
  ['児童手当', true],
  ['じどうてあて', true],
  ['宇部市 児童手当', true],
  ['児童', false],
  ['手当', false],
  ['お金', false],
  ['', false],
])('%s: %s', (typed, isSaid) => expect(remarksOn(parser.of(typed), [remark])).toEqual(isSaid ? [remark] : []))

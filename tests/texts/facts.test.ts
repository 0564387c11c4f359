import { expect, test } from 'vitest'
import { factParts } from '#texts/facts.ts'

test.each([
  ['a sentence is one piece', '人口は減っています。', ['人口は減っています。']],
  ['the rows of a table stand apart', '出生率 1.36／死亡率 2.0', ['出生率 1.36', '死亡率 2.0']],
  ['white space around the stroke is dropped', '一つ ／　二つ', ['一つ', '二つ']],
  ['a narrow stroke joins what belongs together', '小学校/中学校', ['小学校/中学校']],
])('%s', (_, text, parts) => expect(factParts(text)).toEqual(parts))

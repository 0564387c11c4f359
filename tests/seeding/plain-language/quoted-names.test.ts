import { describe, expect, test } from 'vitest'
import { unexplainedNames } from '#seeding/plain-language/quoted-names.ts'

const known = new Set(['移住フェア'])

describe('a name in 「」', () => {
  test.each([
    ['alone', '市は、「レインボーあかね」を使います。'],
    ['behind a particle', '市は、旅の会社と「レインボーあかね」を使います。'],
    ['with a sentence of something else behind it', '市は、「レインボーあかね」を使います。目標は、5年分です。'],
    ['that is the subject of what it does', '「レインボーあかね」は、島へ行きます。'],
    ['that goes on with と of a companion', '「レインボーあかね」と市は、客を呼びます。'],
  ])('%s is left unexplained', (_, text) => expect(unexplainedNames(text, known)).toEqual(['レインボーあかね']))

  test.each([
    ['that the glossary has', '市は、「移住フェア」に出ます。'],
    ['with brackets', '市は、「レインボーあかね」（野島の船）を使います。'],
    ['that a sentence says the kind of', '「レインボーあかね」は、野島へ行く船です。市が使います。'],
    ['behind a noun', '市は、科学館「ソラール」をよくします。'],
    ['behind という', '市は、レインボーという「レインボーあかね」を使います。'],
    ['behind a verb', '市は、島へ行く「レインボーあかね」を使います。'],
    ['with a sentence behind it', '市は、「レインボーあかね」を使います。これは、野島へ行く船です。'],
    ['with a sentence behind it that needs no subject', '市は、「レインボーあかね」を使います。野島へ行く船です。'],
    ['explained at another place', '市は、「ソラール」をよくします。科学館「ソラール」は楽しい所です。'],
    ['of which the document says nothing', '「茜島スクール」の子どもの数です。何かは、資料に書いてありません。'],
  ])('%s is explained', (_, text) => expect(unexplainedNames(text, known)).toEqual([]))

  test.each([
    ['what somebody says', '「住みたい」と思ってもらいます。'],
    ['what somebody answers', '「授業がよくわかる」と答えた人の数です。'],
    ['a question', '「だれがしますか？」を決めます。'],
  ])('%s is no name', (_, text) => expect(unexplainedNames(text, known)).toEqual([]))

  test('is named once, and each for itself', () => {
    expect(unexplainedNames('「あ丸」と「い丸」に、「あ丸」を足します。', known)).toEqual(['あ丸', 'い丸'])
  })
})

/** What is said of each bad file: one sentence that names the row, the column, what stands there and what to write. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { checkNowSheet, checkResultsSheet } from '#sheets/town-sheet-check.ts'
import { inCp932 } from '#support/cp932.ts'
import {
  aNowRecord,
  csvOf,
  filled,
  nowRow,
  nowTarget,
  rawWorkbook,
  resultsWith,
  resultTarget,
  sheetWith,
  tableOf,
  utf8,
} from '#support/town-sheet-makers.ts'

/** What is said of the rows of a sheet that were not taken. */
async function saidOfRows(bytes: Uint8Array, target = nowTarget()): Promise<readonly string[]> {
  const checked = await checkNowSheet(bytes, '352110.csv', target)
  if (checked.kind === 'refused') throw new Error(checked.says)
  return checked.refused.map(({ says }) => says)
}

/** What is said of a file that was refused as a whole. */
async function saidOfFile(bytes: Uint8Array, target = nowTarget(), name = '352110.csv'): Promise<string> {
  const checked = await checkNowSheet(bytes, name, target)
  return checked.kind === 'refused' ? checked.says : 'read'
}

describe('a bad cell refuses its row in one sentence', () => {
  test.each([
    [
      'a day in words',
      filled({ '＊確認日': '4月頃' }),
      '2行目の確認日「4月頃」は日付ではありません。2026-04-01のように書いてください。',
    ],
    [
      'a day that no calendar has',
      filled({ '＊確認日': '2026-02-30' }),
      '2行目の確認日「2026-02-30」は日付ではありません。2026-04-01のように書いてください。',
    ],
    [
      'a year of an era that it did not have',
      filled({ '＊確認日': '平成38年4月1日' }),
      '2行目の確認日「平成38年4月1日」は日付ではありません。2026-04-01のように書いてください。',
    ],
    [
      'a day to come',
      filled({ '＊確認日': '2026-12-01' }),
      '2行目の確認日「2026-12-01」は、まだ来ていません。今日（2026年11月30日）までにしてください。',
    ],
    [
      'a day before the document',
      filled({ '＊確認日': '2015-09-30' }),
      '2行目の確認日「2015-09-30」は、計画が出た2015年10月より前です。確かめた日を書いてください。',
    ],
    [
      'a state that is none of the choice',
      filled({ '＊いま': '無' }),
      '2行目のいま「無」は、選べることばではありません。つづいている、かわった、おわった、やすんでいるのどれかを選ぶか、空のままにしてください。',
    ],
    [
      'a state without its day',
      { '＊いま': 'おわった' },
      '2行目の確認日が空です。確かめた日を、2026-04-01のように書いてください。',
    ],
    [
      'a day without its state',
      { '＊確認日': '2026-04-01' },
      '2行目のいまが空です。ほかの欄に書いたことを読むには、つづいている、かわった、おわった、やすんでいるのどれかを選んでください。',
    ],
    [
      'a link to somewhere else',
      filled({ 詳細参照先: 'https://example.com/a' }),
      '2行目の詳細参照先「https://example.com/a」は、市や町のサイト（www.city.umiyama.lg.jp）のページではありません。そのサイトのアドレスを書いてください。',
    ],
    [
      'a link that only begins like the town',
      filled({ 詳細参照先: 'https://www.city.umiyama.lg.jp@evil.example/' }),
      '2行目の詳細参照先「https://www.city.umiyama.lg.jp@evil.exam」はページのアドレスではありません。https:// からはじまるアドレスを書いてください。',
    ],
    [
      'a script for a link',
      filled({ 詳細参照先: 'javascript:alert(1)' }),
      '2行目の詳細参照先「javascript:alert(1)」はページのアドレスではありません。https:// からはじまるアドレスを書いてください。',
    ],
    [
      'a page without a lock',
      filled({ 詳細参照先: 'http://www.city.umiyama.lg.jp/' }),
      '2行目の詳細参照先「http://www.city.umiyama.lg.jp/」はページのアドレスではありません。https:// からはじまるアドレスを書いてください。',
    ],
    [
      'a telephone number whose zero Excel has taken',
      filled({ 連絡先電話番号: '835232111' }),
      '2行目の連絡先電話番号「835232111」は、はじめの0が消えています。0835-23-2111のように、「-」を入れて書いてください。',
    ],
    [
      'an extension',
      filled({ 連絡先電話番号: '内線12' }),
      '2行目の連絡先電話番号「内線12」は電話番号として読めません。0835-23-2111のように、1つだけ書いてください。',
    ],
    [
      'an end before its begin',
      filled({ 受付開始日: '2026-05-01', 受付終了日: '2026-04-30' }),
      '2行目の受付終了日「2026-04-30」は、受け付けの始まり（2026年5月1日）より前です。どちらかを直してください。',
    ],
    [
      'no end in words',
      filled({ 受付終了日: 'なし' }),
      '2行目の受付終了日「なし」は日付ではありません。2026-04-01のように書いてください。',
    ],
    [
      'a month as English Excel writes it',
      filled({ '＊つぎに確かめる月': 'Apr-27' }),
      '2行目のつぎに確かめる月「Apr-27」は月ではありません。2027-04のように書いてください。',
    ],
    [
      'an error of a formula',
      filled({ 制度概要: '#REF!' }),
      '2行目の制度概要「#REF!」は、Excel の計算のエラーです。式ではなく、ことばや数を書いてください。',
    ],
    [
      'letters that were lost on the way',
      filled({ 対象者: '子\uFFFDて' }),
      '2行目の対象者「子\uFFFDて」に、こわれた文字があります。書きなおしてください。',
    ],
    [
      'an id that Excel has made a day',
      filled({ '＊記録のID': '2025/10/1' }),
      '2行目の記録のID「2025/10/1」は、Excel が日付や別の数に変えています。もとの表から、そのます目を写してください。',
    ],
    [
      'an id that Excel has made an exponent',
      filled({ '＊記録のID': '1.23E+11' }),
      '2行目の記録のID「1.23E+11」は、Excel が日付や別の数に変えています。もとの表から、そのます目を写してください。',
    ],
    [
      'an id that nobody knows',
      filled({ '＊記録のID': 'umi-99' }),
      '2行目の記録のID「umi-99」という記録はありません。もとの表の ID を写してください。',
    ],
    [
      'neither an id nor a known title',
      filled({ '＊記録のID': '', 'タイトル（制度名）': '家賃助成' }),
      '2行目の記録のIDが空で、どの記録の行かわかりません。もとの表の ID を写してください。',
    ],
    [
      'a row of another town',
      filled({ 全国地方公共団体コード: '352063' }),
      '2行目の全国地方公共団体コード「352063」は、この市や町の団体コードではありません。352110の行だけにしてください。',
    ],
    [
      'more than a cell holds',
      filled({ 制度概要: 'あ'.repeat(5001) }),
      `2行目の制度概要「${'あ'.repeat(40)}」…は長すぎます。5000字までにしてください。`,
    ],
  ])('%s', async (_, given, sentence) => expect(await saidOfRows(sheetWith(given))).toEqual([sentence]))

  test('two rows of one record', async () => {
    const rows = [nowRow(1, filled()), nowRow(1, filled()), nowRow(2), nowRow(3)]
    expect(await saidOfRows(utf8(csvOf(tableOf(rows))))).toEqual([
      '3行目の記録のID「umi-1」は、2行目にもあります。どちらか1行にしてください。',
    ])
  })

  test('all that is wrong with a row is told at once, and the other rows are taken', async () => {
    const rows = [nowRow(1, filled({ '＊確認日': 'x', 受付終了日: 'y' })), nowRow(2, filled()), nowRow(3)]
    const checked = await checkNowSheet(utf8(csvOf(tableOf(rows))), 'a.csv', nowTarget())
    if (checked.kind === 'refused') throw new Error(checked.says)
    expect(checked.refused.map(({ row, column }) => [row, column])).toEqual([
      [2, '＊確認日'],
      [2, '受付終了日'],
    ])
    expect(checked.records.map(({ id }) => id)).toEqual(['umi-2'])
  })
})

describe('a file is refused as a whole in one sentence', () => {
  const good = csvOf(tableOf([nowRow(1), nowRow(2), nowRow(3)]))
  test.each([
    [
      'nothing',
      new Uint8Array(),
      'このファイルには何も書いてありません。書いた表を保存してから、もう一度選んでください。',
    ],
    [
      'empty lines',
      utf8('\r\n,,\r\n'),
      'このファイルには何も書いてありません。書いた表を保存してから、もう一度選んでください。',
    ],
    ['a PDF', utf8('%PDF-1.7'), 'これは PDF です。表のファイル（.xlsx か .csv）を選んでください。'],
    [
      'an old workbook, or one with a password',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
      'これは古い Excel の形（.xls）か、パスワードのついたファイルです。Excel で開いて、パスワードなしの .xlsx で保存してください。',
    ],
    [
      'a sheet of LibreOffice',
      zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<x/>') }),
      'これは .ods のファイルです。表計算ソフトで開いて、.xlsx で保存してください。',
    ],
    [
      'a letter of Word',
      zipSync({ 'word/document.xml': strToU8('<x/>') }),
      'これは表のファイルではありません。.xlsx か .csv のファイルを選んでください。',
    ],
    [
      'a workbook that was cut off',
      rawWorkbook({ rows: '' }).subarray(0, 300),
      'この .xlsx は、こわれていて読めません。Excel で開けるか見て、もう一度保存してください。',
    ],
    [
      'Unicode text of Excel',
      new Uint8Array([0xff, 0xfe, 0x42, 0x30]),
      'このファイルの文字は UTF-16 です。Excel で開いて、「CSV UTF-8」か .xlsx で保存してください。',
    ],
    [
      'a saved page',
      utf8('<!DOCTYPE html><table>'),
      'これは Web のページです。表のファイル（.xlsx か .csv）を選んでください。',
    ],
    [
      'lines in two encodings',
      new Uint8Array([...utf8(good), ...inCp932('352110,umi-1,家賃の助成,つづいている,2026-04-01')]),
      '5行目に、読めない文字があります。Excel で開いて、「CSV UTF-8」か .xlsx で保存してください。',
    ],
    [
      'a quote that is never closed',
      utf8(`${good}352110,umi-1,"家賃`),
      '5行目の引用符（＂）が閉じていません。消すか、Excel で保存しなおしてください。',
    ],
    [
      'no header',
      utf8('352110,umi-1,家賃の助成\r\n'),
      '上から5行の中に、この表の見出しの行がありません。「記録のID」「いま」「確認日」のような見出しの行を、消さないでください。ほかの表は、ここでは読めません。',
    ],
    [
      'a header in the sixth row',
      utf8(`あ\r\nい\r\nう\r\nえ\r\nお\r\n${good.slice(1)}`),
      '上から5行の中に、この表の見出しの行がありません。「記録のID」「いま」「確認日」のような見出しの行を、消さないでください。ほかの表は、ここでは読めません。',
    ],
    [
      'a needed column gone',
      utf8('全国地方公共団体コード,＊記録のID,タイトル（制度名）\r\n352110,umi-1,家賃の助成\r\n'),
      '列「いま」と「確認日」がありません。もとの表から、その列を入れなおしてください。',
    ],
    [
      'another table of the standard',
      utf8('全国地方公共団体コード,ID,名称,種別,連絡先FormURL,備考\r\n352110,1,海山保育所,認可公立保育所,,\r\n'),
      '上から5行の中に、この表の見出しの行がありません。「記録のID」「いま」「確認日」のような見出しの行を、消さないでください。ほかの表は、ここでは読めません。',
    ],
    [
      'a column twice',
      utf8('＊記録のID,＊いま,＊確認日,いま\r\numi-1,,,\r\n'),
      '列「いま」が2つあります。1つにしてください。',
    ],
    [
      "another town's sheet",
      utf8(good.replaceAll('352110', '352063')),
      'この表は、ほかの市町のもの（352063）です。団体コードが352110の表を選んでください。',
    ],
    [
      'rows that are gone',
      utf8(csvOf(tableOf([nowRow(1), nowRow(2)]))),
      '行が3から2に減っています。消した行をもどしてください（書かない行も、そのまま残してください）。',
    ],
    [
      'more rows than a town has',
      utf8(good + '352110,umi-1,,,\r\n'.repeat(5000)),
      '行が多すぎます（5000行まで）。この表のほかの行を消してください。',
    ],
    [
      'more columns than the sheet has',
      utf8(`${good}${','.repeat(300)}\r\n`),
      '列が多すぎます（200列まで）。この表のほかの列を消してください。',
    ],
    [
      'a file as large as a film',
      new Uint8Array(5 * 1024 ** 2 + 1).fill(0x20),
      'ファイルが大きすぎます（5MBまで）。写真やほかの表をとって、もう一度保存してください。',
    ],
    [
      'a workbook that swells when it is unpacked',
      rawWorkbook({ rows: ' '.repeat(61 * 1024 ** 2) }),
      'ファイルが大きすぎます（60MBまで）。写真やほかの表をとって、もう一度保存してください。',
    ],
  ])('%s', async (_, bytes, sentence) => expect(await saidOfFile(bytes)).toBe(sentence))

  test('a day before the one that is known', async () => {
    const known = [aNowRecord({ confirmedOn: '2026-05-01' })]
    expect(await saidOfFile(sheetWith(filled()), nowTarget({ known }))).toBe(
      '2行目「家賃の助成」の確認日が、2026年5月1日から2026年4月1日にもどっています。いちばん新しい表か、見てください。',
    )
  })

  test.each([0, 1, 29, 30].map((gone) => [gone]))('of 100 rows %i may be gone', async (gone) => {
    const programmes = Array.from({ length: 100 }, (_, nth) => ({
      id: `umi-${nth}`,
      title: `${nth}`,
      years: '',
      published: '2015',
    }))
    const rows = programmes.slice(gone).map(({ id }) => ({ '＊記録のID': id }))
    expect(await saidOfFile(utf8(csvOf(tableOf(rows))), nowTarget({ programmes }))).toBe('read')
  })
})

describe('a bad row of results', () => {
  test.each([
    [
      'a unit beside the number',
      { 実績値: '12件' },
      '2行目の実績値「12件」に、単位がついています。数だけを書いてください（単位は「単位」の列にあります）。',
    ],
    [
      'a dash',
      { 実績値: '―' },
      '2行目の実績値「―」は数ではありません。1234のように書くか、わからなければ空のままにしてください。',
    ],
    [
      'another unit',
      { 実績値: '12', 単位: '人' },
      '2行目の単位「人」は、このめやすの単位とちがいます。「件」にしてください。',
    ],
    [
      'no source',
      { 実績値: '12', '＊出典URL': '' },
      '2行目の出典URLが空です。その数を出している市や町のページのアドレスを書いてください。',
    ],
    ['a source without a number', {}, '2行目の実績値が空です。出典のページにある数を書いてください。'],
    [
      'a year to come',
      { 実績値: '12', 年度: '2027' },
      '2行目の年度「2027」は、まだ来ていません。今日（2026年11月30日）までにしてください。',
    ],
    ['no year', { 実績値: '12', 年度: '' }, '2行目の年度が空です。2023のように、どの年度の数かを書いてください。'],
    [
      'a day for a year',
      { 実績値: '12', 年度: '2025/4/1' },
      '2行目の年度「2025/4/1」は年度ではありません。2023のように書いてください。',
    ],
    [
      'a sixth policy',
      { 実績値: '12', '＊今後の方針': '6' },
      '2行目の今後の方針「6」は、1から5の数ではありません。1、2、3、4、5のどれかを書いてください。',
    ],
    [
      'a reason for nothing',
      { 実績値: '12', '＊今後の方針の理由': '人が減った' },
      '2行目の今後の方針が空です。理由を書くときは、1から5のどれかを書いてください。',
    ],
  ])('%s', async (_, given, sentence) => {
    const bytes = resultsWith({ '＊出典URL': 'https://www.city.umiyama.lg.jp/kpi', ...given })
    const checked = await checkResultsSheet(bytes, 'a.csv', resultTarget())
    if (checked.kind === 'refused') throw new Error(checked.says)
    expect(checked.refused.map(({ says }) => says)).toEqual([sentence])
  })
})

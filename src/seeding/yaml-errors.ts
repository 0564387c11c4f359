import type { ErrorCode, YAMLError } from 'yaml'

type Words = { readonly says: string; readonly advice: string }

const indentation: Words = {
  says: 'この行の字下げが、まわりの行と合いません。',
  advice: '同じまとまりの項目は、行のはじめの空白の数をそろえてください。',
}
const mapping: Words = {
  says: 'この行の「項目: 値」の形がちがいます。',
  advice: '「:」のあとの空白、引用符、字下げを見てください。',
}

const words: Partial<Readonly<Record<ErrorCode, Words>>> = {
  BAD_INDENT: indentation,
  TAB_AS_INDENT: { says: '字下げにタブがあります。', advice: '字下げは半角の空白で書いてください。' },
  MULTILINE_IMPLICIT_KEY: mapping,
  BLOCK_AS_IMPLICIT_KEY: indentation,
  BLOCK_IN_FLOW: { says: '{ } か [ ] が閉じていません。', advice: '前の行から見て、「}」か「]」を足してください。' },
  DUPLICATE_KEY: {
    says: '同じ項目が2回書いてあります。',
    advice: 'どちらかの行を消してください。',
  },
  MISSING_CHAR: {
    says: '引用符かかっこが閉じていないか、「:」「,」が足りません。',
    advice: 'この行の「"」「}」「]」「:」「,」を見てください。',
  },
  BAD_SCALAR_START: {
    says: 'この字で値を始めることはできません。',
    advice: '値を「"」で囲んでください。',
  },
  BAD_DQ_ESCAPE: { says: '「"」の中に「\\」があります。', advice: "「\\」を消すか、「'」で囲んでください。" },
  UNEXPECTED_TOKEN: {
    says: 'ここに書けない字があります。',
    advice: '余分な字を消すか、値を「"」で囲んでください。',
  },
  MULTIPLE_DOCS: { says: '「---」で、2つめの文書が始まっています。', advice: '「---」の行を消してください。' },
}

const otherwise: Words = {
  says: 'YAML として読めません。',
  advice: 'この行の字下げ、引用符、かっこ、「:」のあとの空白を見てください。',
}

/** What is wrong in a YAML file and what to do, in the words of the one who writes it. */
export const wordsOfError = ({ code }: YAMLError): Words => words[code] ?? otherwise

/** Who runs this site, as its build was told; nobody is named where it was told nothing (`hosting/publisher.ts`). */
export type Publisher = { readonly name: string; readonly contact?: string | undefined }

declare global {
  interface ImportMetaEnv {
    /** Given at build time (`vite.config.ts`). */
    readonly PUBLISHER?: Publisher
  }
}

/** The words about who stands for the site, and of a message that says what is wrong. */
export const reporting = {
  who: 'だれが出しているか',
  by: (name: string) => `このサイトを出しているのは、${name}です。`,
  byNobody: 'このサイトをだれが出しているかは、書いてありません。出している人が、名前を入れていないためです。',
  code: 'プログラムは「まちしるべ contributors」のものです。MITライセンスで、だれでも使えます。',
  title: 'まちがいを知らせる',
  lead: '知らせる文をつくります。ページの名前とアドレスは、はじめから入っています。書いたことは、送るまで、どこにも残りません。',
  field: 'どこが、どうちがいますか',
  byMail: 'メールで知らせる',
  byForm: '知らせる先を開く',
  noContact: 'このサイトには、知らせる先が書いてありません。送る相手は、自分でえらんでください。',
  /** Of the document itself, not of how it is shown. */
  ofDocument: '資料そのもののまちがいは、資料を出した役所に知らせてください。',
  subject: (name: string) => `まちしるべのまちがい：${name}`,
  app: 'アプリ全体',
}

/** What a message says: what it is about, where its document says so, what is wrong; the address follows. */
export function reportText(name: string, source: string, wrong: string): string {
  const about = [`名前：${name}`, ...(source ? [`もとの資料：${source}`] : [])]
  return ['まちしるべのまちがいを知らせます。', ...about, `ちがうところ：${wrong.trim()}`, 'ページ：'].join('\n')
}

/** The address that opens the contact: a mail already holds its subject and its text. */
export const contactHref = (contact: string, subject: string, text: string): string =>
  contact.startsWith('mailto:')
    ? `${contact}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`
    : contact

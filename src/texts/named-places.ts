/** The words around the places to go that the documents name. */
export const namedPlaces = {
  title: '資料に名前がある場所',
  lead: '資料の行に名前がある場所や行事を集めました。名前のない場所は、のせていません。',
  region: (towns: string) => `${towns}みんなのもの`,
  notSaid: 'どのまちか、書いていないもの',
  count: (places: number) => `${places}か所`,
  nameOnly: '資料には、名前だけがあります。',
  unsure: '名前の読み方は、確かめていません。',
  ways: (name: string) => `${name}の名前がある取り組み`,
  name: (name: string) => `${name}の名前`,
}

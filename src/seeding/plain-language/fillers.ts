/**
 * The words with which 等 was put over by rule: 「〜などします」 and 「〜ことなど」 name nothing and no one would say them. A
 * text names what is meant, or leaves 等 out.
 */
export const fillersIn = (text: string): readonly string[] =>
  text.match(/[^、。「」]{0,8}(?:など[をも]?し(?:ます|ました|て)|(?<!の)ことなど)/g) ?? []

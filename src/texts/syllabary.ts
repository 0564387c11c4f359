/** あ, か … わ: the rows of the syllabary, each with the kana that begin its words. */
export const syllabary = [
  'あいうえおぁぃぅぇぉゔ',
  'かきくけこがぎぐげご',
  'さしすせそざじずぜぞ',
  'たちつてとだぢづでどっ',
  'なにぬねの',
  'はひふへほばびぶべぼぱぴぷぺぽ',
  'まみむめも',
  'やゆよゃゅょ',
  'らりるれろ',
  'わをん',
] as const

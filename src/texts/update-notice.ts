/** What is said of a newer app. */
export const update = {
  waiting: '新しい まちしるべ を使えます。',
  taken: '新しい まちしるべ があります。書きおわったら、新しくしてください。',
  now: '新しくする',
}

/** The words of the list of many towns. */
export const townFinder = {
  label: 'まちの名前（ひらがなでも）',
  found: (count: number) => `まち${count}件`,
}

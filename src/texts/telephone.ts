/** What is said beside the telephone number of a town hall. */
export const telephone = {
  call: (office: string) => `${office}に電話する`,
  mayChange: '番号は変わることがあります。',
}

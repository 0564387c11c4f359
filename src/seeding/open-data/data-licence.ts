/** Where the licence stands beside the tables, word for word as in the project. */
export const licencePath = 'LICENSE.txt'

/**
 * Under what the tables may be used. The project's `LICENSE` says two things, and no more is said here: our own work is
 * under the MIT licence, and the texts of the documents belong to the towns that published them.
 */
export const dataLicence = {
  name: 'MIT',
  path: licencePath,
  title: 'MIT License（私たちがつくった部分）。資料から引用したことばは、その資料を公開した市や町のもの',
} as const

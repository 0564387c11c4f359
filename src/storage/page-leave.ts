import type { DBCore, Middleware } from 'dexie'

/*
 * A page that is left may be kept in the browser's back/forward cache. In WebKit its open transactions are kept with
 * it: the database stays locked, and every page after it waits until the browser is closed. So they are aborted when
 * the page goes there, none is begun while it is away, and what was cut is done again when the page comes back.
 */
const openTransactions = new Set<IDBTransaction>()
let away = false
/** How often the page was put into the cache: whether it was while something was under way. */
let leaves = 0
let comesBack: Promise<void> = Promise.resolve()

/** Registers for leaving and coming back; called once for a page, before the first database is opened. */
function watchPage(): void {
  addEventListener('pagehide', ({ persisted }) => {
    if (!persisted) return
    away = true
    leaves += 1
    comesBack = new Promise((back) =>
      addEventListener(
        'pageshow',
        () => {
          away = false
          back()
        },
        { once: true },
      ),
    )
    for (const transaction of openTransactions) {
      try {
        transaction.abort()
      } catch {
        // It has ended by itself, and its last event is still on its way.
      }
    }
  })
}

let watched = false

/** Follows a database's transactions from here on. Call it before the database is opened. */
export function abortOnLeave(database: { use(middleware: Middleware<DBCore>): unknown }): void {
  if (!watched && typeof addEventListener === 'function') watchPage()
  watched = true
  database.use({
    stack: 'dbcore',
    name: 'page-leave',
    create: (core: DBCore): DBCore => ({
      ...core,
      transaction: (...given) => {
        if (away) throw new Error('The page is away, and begins no transaction.')
        const transaction = core.transaction(...given) as IDBTransaction
        openTransactions.add(transaction)
        for (const end of ['complete', 'abort', 'error']) {
          transaction.addEventListener(end, () => openTransactions.delete(transaction))
        }
        return transaction
      },
    }),
  })
}

/** The value of a storage call that is made again, once the page is back, when leaving the page has cut it. */
export async function acrossLeaves<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    const before = leaves
    try {
      return await work()
    } catch (problem) {
      if (leaves === before && !away) throw problem
      await comesBack
    }
  }
}

/** Waits until no transaction is open, `limitMs` milliseconds at most: before the app loads its page anew by itself. */
export async function transactionsEnd(limitMs = 2000): Promise<void> {
  const over = Date.now() + limitMs
  while (openTransactions.size && Date.now() < over) await new Promise((next) => setTimeout(next, 20))
}

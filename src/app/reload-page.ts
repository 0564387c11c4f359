let isUnderWay = false

/**
 * Loads this page anew, once what is being written to the databases has ended: a page that is torn down in the middle
 * of a transaction can leave the database locked in WebKit.
 */
export async function reloadPage(): Promise<void> {
  if (isUnderWay) return
  isUnderWay = true
  try {
    await (await import('#storage/page-leave.ts')).transactionsEnd()
  } catch {
    // Where that code did not come no database is open.
  }
  location.reload()
}

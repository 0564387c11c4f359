/**
 * Opens the device's sheet for sharing. Whether that went well: who closes the sheet has changed her mind, a browser
 * without one or one that cannot open it has not shared.
 */
export async function openShareSheet(data: ShareData): Promise<boolean> {
  if (typeof navigator.share !== 'function') return false
  try {
    await navigator.share(data)
    return true
  } catch (error) {
    return (error as Error).name === 'AbortError'
  }
}

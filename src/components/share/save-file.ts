/**
 * Gives a file of this name to the browser's downloads: a blob, or what is at an address. Safari reads a blob only
 * after the click has ended: it stays for a minute. Throws what the browser throws where it makes no address.
 */
export function saveFile(name: string, content: Blob | string): void {
  const link = document.createElement('a')
  link.href = typeof content === 'string' ? content : URL.createObjectURL(content)
  link.download = name
  link.click()
  if (typeof content !== 'string') setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

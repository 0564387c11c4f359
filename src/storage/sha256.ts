/** Bytes in hexadecimal, two digits each. */
export const hexOf = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/**
 * SHA-256 of a text's UTF-8 bytes, in hexadecimal. Rejects where the browser has no `crypto.subtle`: it has one on
 * every secure page and on localhost, and the app is served no other way.
 */
export const sha256 = async (text: string): Promise<string> =>
  hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))))

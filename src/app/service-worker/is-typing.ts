/**
 * Whether something typed stands in a field of this page, or a field is open for typing: then no page loads by itself.
 * `boot.js` knows, because its kill switch must not wait for the app; pages drawn without it are never typed in.
 */
export const isTyping = (): boolean => (window as { machiIsTyping?: () => boolean }).machiIsTyping?.() ?? false

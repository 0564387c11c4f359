/**
 * Parts of this place in the history that are not as they were drawn first, by their names: one who comes back finds
 * the page as she left it. A kiosk has one place for all its pages and visitors, and keeps nothing.
 */
const kept = (): Readonly<Record<string, boolean>> =>
  (!document.documentElement.dataset.kiosk && (history.state as { folds?: Record<string, boolean> } | null)?.folds) ||
  {}

/** Whether a part is unfolded; `first`: whether it is at first. */
export const keptFold = (name: string, first: boolean): boolean => kept()[name] ?? first

/** Keeps that a part was unfolded, or folded again. */
export function keepFold(name: string, isOpen: boolean, first: boolean): void {
  if (isOpen === keptFold(name, first) || document.documentElement.dataset.kiosk) return
  history.replaceState({ ...history.state, folds: { ...kept(), [name]: isOpen } }, '')
}

import type { Settings } from '#storage/settings-storage.ts'

/**
 * Shows what a person has set, as attributes of the page: nothing is drawn anew. The same that `boot.js` does before
 * anything is drawn.
 */
export function applySettings({ look, level, furigana }: Omit<Settings, 'town'>): void {
  const { dataset } = document.documentElement
  const set = (name: string, value: string | false): void => {
    if (value) dataset[name] = value
    else delete dataset[name]
  }
  set('theme', look !== 'auto' && look)
  set('level', level !== 'plain' && level)
  set('furigana', furigana && 'on')
}

import type { LifeEventIcon } from '#domain/life-event.ts'

/** Our own drawings of life events, 24 by 24: paths of lines alone. */
export const lifeEventDrawings: Readonly<Record<LifeEventIcon, string>> = {
  rings: 'M9 21a5.5 5.5 0 1 0-.01 0zM15 21a5.5 5.5 0 1 0-.01 0zM12 7l-2-3 2-1 2 1z',
  pram: 'M3 10h10V3a8 8 0 0 1 8 8v2H7a4 4 0 0 1-4-3zM8 21a2 2 0 1 0-.01 0zM17 21a2 2 0 1 0-.01 0z',
  book: 'M12 6c-3-2-6-2-9-1v14c3-1 6-1 9 1 3-2 6-2 9-1V5c-3-1-6-1-9 1zM12 6v14',
  bag: 'M3 8h18v12H3zM9 8V4h6v4M3 13h18',
  house: 'M2 12l10-9 10 9M5 10v11h14V10M10 21v-6h4v6',
  cross: 'M9 3h6v6h6v6h-6v6H9v-6H3V9h6z',
  bubble: 'M3 4h18v12h-9l-5 5v-5H3z',
  wheelchair: 'M9 5a1.5 1.5 0 1 0-.01 0zM9 8v6h6l3 6M8 13a5 5 0 1 0 6 5',
  globe: 'M12 21a9 9 0 1 0-.01 0zM3 12h18M12 3v18',
  paper: 'M5 3h14v18H5zM8 8h8M8 12h8',
  bus: 'M4 4h16v13H4zM4 11h16M7 17v3M17 17v3M8 14h.1M16 14h.1',
  mountain: 'M2 20l7-12 5 8 3-4 5 8zM18 8a2 2 0 1 0-.01 0z',
}

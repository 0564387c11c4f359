/** The ids of records, as they stand in addresses and in the open data. Once given, an id never changes. */

/** Readable and stable: `hofu-25-1`, `hofu-72.1`, `mine-1-1-2`. */
export type EntryId = string
export type IndicatorId = string
export type PlanId = string
export type ThemeId = string
/** A passage: a fact, a cell of a schedule or a publisher's statement, such as `mine-s1-2015-1`. */
export type PassageId = string

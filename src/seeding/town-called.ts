import type { Town } from '#domain/town.ts'

/** The town that a word of a command means: its id, its name or its code. */
export const townCalled = (towns: readonly Town[], word: string): Town | undefined =>
  towns.find(({ id, name, code }) => [id, name, code].includes(word))

import type { SeedFile } from './seed-file.ts'

/** A value of the seeds and the place it was written at, to report what is wrong with it. */
export type Located<T> = { readonly value: T; readonly file: SeedFile; readonly path: readonly (string | number)[] }

/** What is wrong in a list: what costs the row, what costs the cell alone, and what costs nothing and is told. */
export const rowFaults = ['nameMissing', 'otherTown', 'townUnknown', 'twice'] as const
export const cellFaults = [
  'notATelephone',
  'notATime',
  'notADay',
  'notANumber',
  'notAPlace',
  'notALink',
  'damaged',
] as const
export const harmless = [
  'otherSort',
  'codeMissing',
  'shortTime',
  'lineBreak',
  'addressTogether',
  'emptyColumns',
] as const
export type ListFaultKind = (typeof rowFaults)[number] | (typeof cellFaults)[number] | (typeof harmless)[number]

/** A kind of fault with how often it stands there, the first rows, and what stands there, each once. */
export type ListFault = {
  readonly kind: ListFaultKind
  readonly count: number
  readonly rows: readonly number[]
  readonly stands: readonly string[]
}

/** So many rows and texts are told of each fault. */
const told = 3

/** Counts what is wrong, each kind once: a list of 300 rows has 300 times the same slip. */
export class ListFaults {
  readonly #found = new Map<ListFaultKind, { count: number; rows: Set<number>; stands: Set<string> }>()

  add(kind: ListFaultKind, row: number, stands: string): void {
    const fault = this.#of(kind)
    fault.count += 1
    fault.rows.add(row)
    if (stands) fault.stands.add(stands.slice(0, 40))
  }

  emptyColumns(names: readonly string[]): void {
    const fault = this.#of('emptyColumns')
    fault.count = names.length
    for (const name of names) fault.stands.add(name)
  }

  #of(kind: ListFaultKind) {
    const fault = this.#found.get(kind) ?? { count: 0, rows: new Set<number>(), stands: new Set<string>() }
    this.#found.set(kind, fault)
    return fault
  }

  /** In the order of what they cost. */
  get all(): readonly ListFault[] {
    return [...rowFaults, ...cellFaults, ...harmless].flatMap((kind) => {
      const fault = this.#found.get(kind)
      return fault
        ? [{ kind, count: fault.count, rows: [...fault.rows].slice(0, told), stands: [...fault.stands].slice(0, told) }]
        : []
    })
  }
}

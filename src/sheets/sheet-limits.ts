/**
 * How large a sheet may be. The largest town's sheet has some hundred rows; a file of more is another one, and must
 * not stop the page that reads it. `unpacked`: the bytes of a workbook's parts together.
 */
export const sheetLimits = { bytes: 5 * 1024 ** 2, unpacked: 60 * 1024 ** 2, rows: 5000, columns: 200 } as const

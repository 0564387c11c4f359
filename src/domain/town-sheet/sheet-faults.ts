/** What is wrong with a file that a town hands in; `texts/sheet-sentences.ts` says it in one sentence each. */

/** A file that is no table at all, by what it is; `workbook`: one where only a CSV is read. */
export type OtherFile = 'pdf' | 'oldExcel' | 'openDocument' | 'otherZip' | 'page' | 'utf16' | 'workbook'

/** Why nothing of a file was read. `row` counts from 1, as spreadsheets show it. */
export type FileRefusal =
  | { readonly kind: 'emptyFile' | 'damagedWorkbook' | 'noHeader' }
  | { readonly kind: 'tooLarge'; readonly megabytes: number }
  | { readonly kind: 'tooManyRows' | 'tooManyColumns'; readonly limit: number }
  | { readonly kind: 'otherFile'; readonly what: OtherFile }
  | { readonly kind: 'undecodable' | 'openQuote'; readonly row: number }
  | { readonly kind: 'columnsGone'; readonly columns: readonly string[] }
  | { readonly kind: 'columnTwice'; readonly column: string }
  | { readonly kind: 'otherTown'; readonly stands: string; readonly meant: string }
  | { readonly kind: 'rowsFewer'; readonly had: number; readonly has: number }
  | {
      readonly kind: 'dayBackwards'
      readonly row: number
      readonly title: string
      readonly before: string
      readonly after: string
    }

/** What is told of a file that was read. */
export type FileNote =
  | { readonly kind: 'workbookNamedCsv' | 'csvNamedWorkbook' }
  | { readonly kind: 'encoding'; readonly encoding: 'utf-8' | 'shift_jis' }
  | { readonly kind: 'unknownColumns'; readonly names: readonly string[] }
  | { readonly kind: 'pageRead'; readonly name: string; readonly others: readonly string[] }
  | { readonly kind: 'rowsGone'; readonly count: number }

/** Why a row was not taken. */
export type RowFault =
  | 'notADay'
  | 'inTheFuture'
  | 'beforeTheDocument'
  | 'endsBeforeItBegins'
  | 'notAMonth'
  | 'notAState'
  | 'stateMissing'
  | 'dayMissing'
  | 'notALink'
  | 'otherHost'
  | 'notATelephone'
  | 'zeroLost'
  | 'turnedByExcel'
  | 'unknownId'
  | 'idMissing'
  | 'titleTwice'
  | 'otherTownRow'
  | 'twice'
  | 'excelError'
  | 'damagedLetters'
  | 'tooLong'
  | 'notAYear'
  | 'yearMissing'
  | 'notANumber'
  | 'withUnit'
  | 'otherUnit'
  | 'sourceMissing'
  | 'valueMissing'
  | 'notAPolicy'
  | 'policyMissing'
  | 'unknownFigure'
  | 'notAChoice'
  | 'emptied'
  | 'notHere'
  | 'lettersLost'

/**
 * A row that was not taken: the row (from 1), the header of the column, what stands there, and what should, where the
 * fault itself does not say it (the hosts, the unit, the row before).
 */
export type RowRefusal = {
  readonly row: number
  readonly column: string
  readonly stands: string
  readonly because: RowFault
  readonly meant?: string
}

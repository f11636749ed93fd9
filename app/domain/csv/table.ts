/** How the bytes of a file were understood. */
export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252'
export type Separator = ',' | ';' | '\t'

/** `line` counts as a spreadsheet does: the first is 1, blank ones count. */
export type Row = { readonly line: number; readonly cells: readonly string[] }

/** A file as it stands: its first row names the columns, blank rows are left out. */
export type Table = { readonly encoding: Encoding; readonly separator: Separator; readonly header: Row; readonly rows: readonly Row[] }

/** The largest file that is read, in bytes, and the most rows under its header. */
export const largestFile = 1_000_000
export const mostLines = 500

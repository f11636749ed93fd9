/** What the demo seed writes without a command, because none does it yet; ARCHITECTURE.md lists it and it only shrinks. */
export type DirectRows = {
  /** Numbers and codes as the demo file names them. */
  readonly 'numbers of dossiers': number
  readonly 'codes of contributions': number
  /** States after approval, and review, that no command reaches yet. */
  readonly 'states of dossiers': number
  /** How far people have read. */
  readonly 'read positions': number
}

export const rowsWithoutCommand: DirectRows = {
  'numbers of dossiers': 11,
  'codes of contributions': 10,
  'states of dossiers': 7,
  'read positions': 33,
}

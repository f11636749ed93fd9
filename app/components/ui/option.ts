/** A value to choose and the words it is chosen by. */
export type Option = { readonly value: string; readonly label: string; readonly hint?: string; readonly disabled?: boolean }

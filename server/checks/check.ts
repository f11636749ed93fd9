/**
 * A claim about the data that must always hold, and the statement that finds what breaks it: each row it
 * returns is a fault, told by its `fault` column.
 */
export type Check = { readonly claim: string; readonly sql: string }

/**
 * Rows as a CSV file that spreadsheets open as they are (RFC 4180, UTF-8 with its mark). A cell that a spreadsheet
 * would take for a formula begins with an apostrophe: an export must never run what somebody typed.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

function cell(text: string): string {
  const safe = /^[\s]*[=+\-@|%]/.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

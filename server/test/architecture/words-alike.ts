/** Words that French and English write alike, and languages in their own words. A sentence of nothing else may be equal in both. */
export const wordsAlike: ReadonlySet<string> = new Set(
  `kente pdf csv iban bic iati
   budget catalogue condition conditions continent contribution date dates description destination document documents dossier dossiers europe
   expert experts forum forums message messages licence licences mission national note notes original page pages part participants point points question
   questions session sessions stock total tranche tranches transport type version versions
   français english español português العربية`.split(/\s+/),
)

export function isAlike(sentence: string): boolean {
  const words = sentence.replace(/\{\{[^}]*\}\}/g, ' ').match(/[\p{L}\p{M}]{2,}/gu) ?? []
  return words.every((word) => wordsAlike.has(word.toLowerCase()))
}

/** Which languages an alliance works in, and which comes first. */
export const allianceLanguages = ['fr,en', 'en,fr', 'fr', 'en'] as const

export function localesOf(chosen: (typeof allianceLanguages)[number]): ('fr' | 'en')[] {
  return (['fr', 'en'] as const).filter((locale) => chosen.includes(locale)).toSorted((a, b) => chosen.indexOf(a) - chosen.indexOf(b))
}

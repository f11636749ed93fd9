import type { Column } from '#app/domain/csv/columns.ts'

export const forumColumnNames = [
  'code',
  'nameFr',
  'nameEn',
  'hostCity',
  'country',
  'class',
  'languages',
  'timeZone',
  'website',
  'iatiOrgType',
  'legalSeatCity',
  'legalSeatCountry',
] as const
export type ForumColumn = (typeof forumColumnNames)[number]

/** The columns of a file of forums that ask to join. */
export const forumColumns: readonly Column<ForumColumn>[] = [
  { name: 'code', fr: 'sigle', en: 'short name', also: ['code', 'forum', 'code du forum', 'forum code'], needed: true },
  { name: 'nameFr', fr: 'nom en français', en: 'name in French', also: ['nom fr', 'name fr', 'nom'], needed: true },
  { name: 'nameEn', fr: 'nom en anglais', en: 'name in English', also: ['nom en', 'name en', 'name'], needed: true },
  { name: 'hostCity', fr: 'ville hôte', en: 'host city', also: ['ville', 'city'], needed: true },
  { name: 'country', fr: 'pays', en: 'country', also: [], needed: true },
  { name: 'class', fr: 'qualité', en: 'membership', also: ['classe', 'catégorie', 'category'], needed: true },
  { name: 'languages', fr: 'langues', en: 'languages', also: ['langue', 'language', 'langues de travail', 'working languages'], needed: true },
  { name: 'timeZone', fr: 'fuseau horaire', en: 'time zone', also: ['fuseau'], needed: false },
  { name: 'website', fr: 'site web', en: 'website', also: ['site', 'web', 'site internet'], needed: false },
  { name: 'iatiOrgType', fr: 'type d’organisation', en: 'kind of organisation', also: ['organisation type', 'organization type'], needed: false },
  { name: 'legalSeatCity', fr: 'ville du siège', en: 'city of the seat', also: [], needed: false },
  { name: 'legalSeatCountry', fr: 'pays du siège', en: 'country of the seat', also: [], needed: false },
]

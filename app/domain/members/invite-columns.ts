import type { Column } from '#app/domain/csv/columns.ts'

export const inviteColumnNames = ['name', 'email', 'body', 'role', 'locale', 'title'] as const
export type InviteColumn = (typeof inviteColumnNames)[number]

/** The columns of a file of people; whoever invites for one body alone may leave it out. */
export function inviteColumns(ownBody: string | null): readonly Column<InviteColumn>[] {
  return [
    { name: 'name', fr: 'nom', en: 'name', also: ['nom complet', 'prénom et nom', 'full name'], needed: true },
    { name: 'email', fr: 'courriel', en: 'email', also: ['e-mail', 'mail', 'adresse', 'adresse électronique', 'email address', 'address'], needed: true },
    { name: 'body', fr: 'sigle', en: 'short name', also: bodyHeaders, needed: ownBody === null },
    { name: 'role', fr: 'rôle', en: 'role', also: [], needed: true },
    { name: 'locale', fr: 'langue', en: 'language', also: ['langue du message', 'language of the message'], needed: false },
    { name: 'title', fr: 'fonction', en: 'title', also: ['titre', 'poste', 'position'], needed: false },
  ]
}

const bodyHeaders = ['forum', 'organisme', 'organisation', 'organization', 'code', 'code du forum', 'code forum', 'forum code', 'pour', 'for']

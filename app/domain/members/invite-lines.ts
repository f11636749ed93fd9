import { foldWord } from '#app/domain/csv/fold-word.ts'
import type { LineFault, Understand } from '#app/domain/csv/read-lines.ts'
import type { Role } from './actor.ts'
import { type InviteColumn, inviteColumnNames } from './invite-columns.ts'
import { type InviteLine, inviteLineInput } from './invite-many.input.ts'

/** How people call the roles, folded; the finance capability is a coordinator's. */
const roleWords: readonly (readonly [role: Role, finance: boolean, words: readonly string[]])[] = [
  [
    'forum_admin',
    false,
    ['forum admin', 'administration du forum', 'administration', 'administrateur', 'administratrice', 'forum administrator', 'administrator', 'admin'],
  ],
  ['forum_staff', false, ['forum staff', 'equipe du forum', 'equipe', 'membre de l equipe', 'staff']],
  ['coordinator', true, ['finance', 'finances', 'coordination finances', 'coordinator finance']],
  ['coordinator', false, ['coordinator', 'coordination', 'coordonnateur', 'coordonnatrice']],
  ['platform_admin', false, ['platform admin', 'administration technique', 'technical administration']],
  ['guest', false, ['guest', 'invite', 'invitee']],
]

const languageWords = { fr: ['fr', 'francais', 'french'], en: ['en', 'anglais', 'english'] } as const

type Reader = {
  /** Of the message when the file does not say. */
  readonly locale: 'fr' | 'en'
  /** The only body that the actor may invite for, where there is one. */
  readonly ownBody: string | null
}

/** What a row says of someone to invite, or what is wrong with its cells. */
export function understandInvite({ locale, ownBody }: Reader): Understand<InviteColumn, InviteLine> {
  return (cellOf, line) => {
    const orNothing = (column: InviteColumn) => cellOf(column) || undefined
    const role = roleWords.find(([, , words]) => words.includes(foldWord(cellOf('role'))))
    const typedLocale = foldWord(cellOf('locale'))
    const language = typedLocale === '' ? locale : (['fr', 'en'] as const).find((code) => languageWords[code].some((word) => word === typedLocale))
    const parsed = inviteLineInput.safeParse({
      line,
      name: orNothing('name'),
      email: orNothing('email'),
      body: orNothing('body')?.toUpperCase() ?? ownBody ?? undefined,
      role: role?.[0],
      finance: role?.[1],
      locale: language,
      title: orNothing('title') ?? null,
    })
    if (parsed.success) return { input: parsed.data, faults: [] }
    const faults = parsed.error.issues.flatMap(({ path: [field], message }): LineFault<InviteColumn>[] => {
      const column = inviteColumnNames.find((name) => name === field) ?? null
      if (column === 'locale') return [{ column, code: 'language_not_spoken' }]
      if (column === 'role') return [{ column, code: cellOf('role') === '' ? 'required' : 'role_unknown' }]
      return [{ column, code: message }]
    })
    return { input: null, faults }
  }
}

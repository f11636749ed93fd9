import { type LetterKind, type LinkedLetterKind, lettersWithoutLink } from '#app/domain/members/letters.ts'
import type { Locale, MessageParams } from '#app/i18n/catalog.ts'
import { layOut, type RenderedMail } from '#server/email/layout.ts'
import type { ServerT } from '#server/i18n/server-t.ts'

export type LetterMail = {
  readonly kind: LetterKind
  readonly name: string
  readonly alliance: string
  readonly locale: Locale
  readonly params: MessageParams
  /** The page that it leads to, complete. */
  readonly url: string
}

/** A mail about one's own account: what happened or is asked, what to do when one did not ask for it, and one link. */
export function letterMail({ kind, name, alliance, locale, params, url }: LetterMail, t: ServerT): RenderedMail {
  const all = { ...params, alliance }
  return layOut({
    locale,
    subject: t(`account.letters.${kind}.subject`, all),
    greeting: t('notices.mail.greeting', { name }),
    sentences: [t(`account.letters.${kind}.says`, all), t(`account.letters.${kind}.more`, all)],
    action: isLinked(kind) ? { label: t(`account.letters.${kind}.action`), url } : null,
    footer: t('account.letters.footer', { alliance }),
  })
}

function isLinked(kind: LetterKind): kind is LinkedLetterKind {
  return !lettersWithoutLink.some((known) => known === kind)
}

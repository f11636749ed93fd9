import { fileSize } from '#app/components/threads/file-size.ts'
import { languageName } from '#app/components/threads/language-name.ts'
import type { ExportedBy, ExportedMessage, ExportedThread } from '#app/domain/threads/exported.ts'
import { endingOf, isPicture } from '#app/domain/threads/file-type.ts'
import { formatInstant } from '#app/i18n/format.ts'
import type { FileWords } from './exported-file.ts'

/** The title of a file: of its thread, else of the dossier, else none. */
export function fileTitle({ title, dossier }: ExportedThread, { t, locale }: FileWords): string {
  const [own, other] = locale === 'fr' ? [dossier?.titleFr, dossier?.titleEn] : [dossier?.titleEn, dossier?.titleFr]
  return title || own || other || t('threads.untitled')
}

/** What a file says of its thread, term and value. */
export function fileFacts(thread: ExportedThread, words: FileWords): readonly (readonly [term: string, value: string])[] {
  const { t, locale, timeZone } = words
  const { level, rule, kind, state, openedAt, openedBy, participants, dossier, upTo, scope, exportedAt } = thread
  return [
    ...(dossier ? [[t('acts.file.dossier'), [dossier.number, locale === 'fr' ? dossier.titleFr : dossier.titleEn].filter(Boolean).join(' – ')] as const] : []),
    [t('acts.file.level'), t(`threads.level.${level}`)],
    [t('acts.file.rule'), t(rule === 'chatham_house' ? 'threads.chatham.tag' : 'threads.about.attributed')],
    [t('acts.file.kind'), t(`threads.kind.${kind}`)],
    [t('acts.file.state'), t(`threads.tend.state.options.${state}`)],
    [t('acts.file.opened'), [formatInstant(openedAt, locale, timeZone), fileWho(openedBy, words)].filter(Boolean).join(' – ')],
    ...(participants.length > 0 ? [[t('acts.file.participants'), participants.map((person) => fileWho(person, words)).join(', ')] as const] : []),
    ...(scope === 'whole' ? [[t('acts.file.messages'), String(upTo)] as const] : []),
    [t('acts.file.made'), formatInstant(exportedAt, locale, timeZone)],
  ]
}

/** What a reader of the file must know about its rule. */
export function fileRule({ rule, scope }: ExportedThread, { t }: FileWords): readonly string[] {
  if (rule !== 'chatham_house') return []
  return [t('acts.file.chathamRule'), t('acts.file.chathamStyle'), ...(scope === 'pinned' ? [t('acts.file.pinnedOnly')] : [])]
}

/** A person with their body, or nothing where nobody is named. */
export function fileWho(by: ExportedBy, { t }: FileWords): string {
  return by ? `${by.name} (${by.code === 'SECRETARIAT' ? t('threads.log.secretariat') : by.code})` : ''
}

/** The line above a message: its number, who, when, and its marks. */
export function messageHead(message: ExportedMessage, words: FileWords): string {
  const { t, locale, timeZone } = words
  const { seq, by, at, edited, official, onBehalf, replyTo, lang } = message
  const marks = [
    official && t('threads.log.official'),
    onBehalf && by && t('threads.log.onBehalf', { body: by.code === 'SECRETARIAT' ? t('threads.log.secretariat') : by.code }),
    edited && t(`threads.log.${edited}`),
    replyTo && t('acts.file.answers', { seq: replyTo }),
    languageName(lang, locale),
  ]
  return [t('acts.file.number', { seq }), fileWho(by, words), formatInstant(at, locale, timeZone), ...marks].filter(Boolean).join(' · ')
}

/** What stands in the place of a text that is gone. */
export function goneLine({ gone, reason }: ExportedMessage, { t }: FileWords): string | null {
  if (gone === null) return null
  if (gone === 'hidden') return t('threads.log.hidden', { reason: reason ?? '' })
  if (gone === 'moved') return t('threads.log.movedElsewhere')
  return t(gone === 'moderator' ? 'threads.log.deletedByModerator' : 'threads.log.deleted')
}

/** Where a translation comes from. */
export function translationHead(
  { lang, provenance, by, checked, checkedBy, stale }: ExportedMessage['translations'][number],
  { t, locale }: FileWords,
): string {
  const marks = [
    t(`acts.file.translation.${provenance}`),
    by,
    checked && !stale && [t('threads.log.translation.checked'), checkedBy].filter(Boolean).join(' – '),
    stale && t('threads.log.translation.stale'),
  ]
  return [t('acts.file.inLanguage', { lang: languageName(lang, locale) }), ...marks].filter(Boolean).join(' · ')
}

/** Each file that came with a message: its name or a number in its place, its kind, its size and its hash. */
export function attachmentLines({ seq, files }: ExportedMessage, { t, locale }: FileWords): readonly string[] {
  return files.map(({ name, mediaType, size, sha256 }, at) => {
    const kind = endingOf(mediaType)
    const called = name ?? t(isPicture(mediaType) ? 'threads.files.picture' : 'threads.files.document', { number: `${seq}-${at + 1}` })
    return [called, kind === 'bin' ? null : kind.toUpperCase(), fileSize(size, locale, t), sha256 && `SHA-256 ${sha256}`].filter(Boolean).join(' · ')
  })
}

/** Who reacted how; numbers alone where nobody is named. */
export function reactionsLine({ reactions }: ExportedMessage, words: FileWords): string {
  return reactions
    .map(({ kind, count, by }) =>
      [`${words.t(`threads.log.reactions.${kind}`)} ${count}`, by.map((one) => fileWho(one, words)).join(', ')].filter(Boolean).join(' – '),
    )
    .join(' · ')
}

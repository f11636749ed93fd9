import { useRoot } from '#app/components/shell/use-root.ts'
import { Button } from '#app/components/ui/button.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { MessagePage, TranslationText } from '#server/queries/threads/message.ts'
import { languageName } from './language-name.ts'
import { MessageForm } from './message-act-page.tsx'
import { messagePath } from './message-parts.ts'
import { StoredText } from './stored-html.tsx'

/** Every translation of a message, who made and who checked it, and what can be done with it. */
export function TranslationList({ loaded }: { readonly loaded: MessagePage }) {
  return (
    <ul className="msg-translations">
      {loaded.translations.map((translation) => (
        <li key={translation.lang}>
          <Translation loaded={loaded} translation={translation} />
        </li>
      ))}
    </ul>
  )
}

function Translation({ loaded, translation }: { readonly loaded: MessagePage; readonly translation: TranslationText }) {
  const { t, locale } = useT()
  const personId = useRoot()?.actor?.personId ?? ''
  const { lang, version, sourceVersion, byName, byId, checkedByName } = translation
  const stale = sourceVersion < loaded.version
  const made = byName ? t('messages.translate.by', { name: byName }) : t('messages.translate.byMachine')
  const checked = checkedByName ? t('messages.translate.checkedBy', { name: checkedByName }) : t('messages.translate.unchecked')
  return (
    <>
      <h3>{t('messages.translate.in', { lang: languageName(lang, locale) })}</h3>
      <p className="small muted">{[made, checked, ...(stale ? [t('messages.translate.stale')] : [])].join(' · ')}</p>
      <StoredText className="msg-body" lang={lang} html={loaded.message.translations.find((one) => one.lang === lang)?.html ?? ''} />
      {loaded.may.answer ? (
        <div className="row">
          <LinkButton to={`${messagePath(loaded.message)}/translate?lang=${lang}`} icon="pen">
            {t('messages.translate.better')}
          </LinkButton>
          {byId !== personId && !stale && !checkedByName ? (
            <MessageForm loaded={loaded} act="check-translation" label={t('messages.translate.check')}>
              {({ busy }) => (
                <>
                  <input type="hidden" name="lang" value={lang} />
                  <input type="hidden" name="version" value={version} readOnly />
                  <Button look="quiet" icon="check" busy={busy}>
                    {t('messages.translate.check')}
                  </Button>
                </>
              )}
            </MessageForm>
          ) : null}
        </div>
      ) : null}
    </>
  )
}

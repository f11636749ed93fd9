import { Icon } from '#app/components/ui/icon.tsx'
import { formatTime } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { SaveStatus } from './use-autosave.ts'

/** Says where the text is kept: told politely when it changes. */
export function SaveState({ state }: { readonly state: SaveStatus }) {
  const { t, locale, timeZone } = useT()
  return (
    <div role="status" className="save-state">
      {state.kind === 'saved' ? (
        <span className="link-state" data-tone="go">
          <Icon name="saved" size="s" />
          {t('projects.form.saved', { time: formatTime(state.at, locale, timeZone) })}
        </span>
      ) : (
        <Other kind={state.kind} />
      )}
    </div>
  )
}

function Other({ kind }: { readonly kind: Exclude<SaveStatus['kind'], 'saved'> }) {
  const { t } = useT()
  switch (kind) {
    case 'untouched':
      return <p className="small muted">{t('projects.form.saveHint')}</p>
    case 'unsaved':
      return <span className="link-state">{t('projects.form.unsaved')}</span>
    case 'saving':
      return <span className="link-state">{t('projects.form.saving')}</span>
    case 'offline':
      return (
        <span className="small stop">
          <Icon name="offline" size="s" /> {t('projects.form.offline')}
        </span>
      )
    case 'signed_out':
      return <p className="small stop">{t('projects.form.signedOut')}</p>
    case 'refused':
      return <p className="small stop">{t('projects.form.notSaved')}</p>
    case 'stale':
      return <p className="small stop">{t('projects.form.staleTitle')}</p>
  }
}

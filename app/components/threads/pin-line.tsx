import { Icon } from '#app/components/ui/icon.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { LoadedThread } from './load-thread.ts'

/** Stays in view above a long log: what is pinned at its head, one press away. Nothing where the log is short or nothing is pinned. */
export function PinLine({ thread: { outcome, answer, summary, lastSeq } }: { readonly thread: LoadedThread }) {
  const { t } = useT()
  if (lastSeq <= 15 || !(outcome || answer || summary)) return null
  return (
    <nav className="pin-line small" aria-label={t('threads.pin.line')}>
      {outcome ? (
        <a href="#pin-outcome">
          <Icon name="okay" size="s" />
          {t('threads.pin.outcome')}
        </a>
      ) : null}
      {answer ? (
        <a href="#pin-answer">
          <Icon name="sign" size="s" />
          {t('threads.pin.answer')}
        </a>
      ) : null}
      {summary ? (
        <a href="#pin-summary">
          <Icon name="list" size="s" />
          {t('threads.pin.summary')}
        </a>
      ) : null}
    </nav>
  )
}

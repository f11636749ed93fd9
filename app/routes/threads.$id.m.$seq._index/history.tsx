import { Instant } from '#app/components/ui/instant.tsx'
import { Section } from '#app/components/ui/section.tsx'
import type { DiffPiece } from '#app/domain/threads/word-diff.ts'
import { useT } from '#app/i18n/use-t.ts'

type Former = { readonly version: number; readonly lang: string; readonly text: string; readonly replacedAt: string; readonly toNext: readonly DiffPiece[] }

type HistoryProps = {
  /** The oldest first, each with what changed from it to the next. */
  readonly history: readonly Former[]
  readonly now: string
  readonly lang: string
}

/** What a corrected message said before, and by words what changed. */
export function History({ history, now, lang }: HistoryProps) {
  const { t } = useT()
  return (
    <Section title={t('messages.history.title')} className="mt7">
      <ol className="msg-history">
        {history.map((former) => (
          <li key={former.version}>
            <h3 className="small">
              {t('messages.history.until')} <Instant value={former.replacedAt} />
            </h3>
            <p className="as-typed" lang={former.lang} dir="auto">
              <Difference pieces={former.toNext} />
            </p>
          </li>
        ))}
        <li>
          <h3 className="small">{t('messages.history.now')}</h3>
          <p className="as-typed" lang={lang} dir="auto">
            {now}
          </p>
        </li>
      </ol>
    </Section>
  )
}

function Difference({ pieces }: { readonly pieces: readonly DiffPiece[] }) {
  const { t } = useT()
  return pieces.map(({ kind, text }, at) => {
    const key = `${at}${kind}`
    if (kind === 'same') return <span key={key}>{text}</span>
    const word = <span className="vh">{t(`messages.history.${kind}`)} </span>
    return kind === 'added' ? (
      <ins key={key}>
        {word}
        {text}
      </ins>
    ) : (
      <del key={key}>
        {word}
        {text}
      </del>
    )
  })
}

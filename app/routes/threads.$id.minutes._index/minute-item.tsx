import { Link } from '@remix-run/react'
import { Instant } from '#app/components/ui/instant.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { MinuteLine } from '#server/queries/threads/minutes.ts'

/** One point: what it says in each language, out of which message, and what it said before. */
export function MinuteItem({ minute, threadId }: { readonly minute: MinuteLine; readonly threadId: string }) {
  const { t } = useT()
  const { number, textFr, textEn, source, by, at, former, mayCorrect } = minute
  return (
    <li id={`point-${number}`}>
      <h2 className="strong">{t('acts.minute.point', { number })}</h2>
      <Texts textFr={textFr} textEn={textEn} />
      <p className="small muted">
        {by ? (
          <>
            <bdi>{t('acts.minute.by', { name: by.name, code: by.code === 'SECRETARIAT' ? t('threads.log.secretariat') : by.code })}</bdi>
            {' · '}
          </>
        ) : null}
        <Instant value={at} />
        {former.length > 0 ? <> · {t('threads.log.corrected')}</> : null}
        {source ? (
          <>
            {' · '}
            <Link to={`/threads/${source.threadId}/m/${source.seq}`}>{t('acts.minute.ofMessage', { seq: source.seq })}</Link>
          </>
        ) : null}
        {mayCorrect ? (
          <>
            {' · '}
            <Link to={`/threads/${threadId}/minutes/${number}`}>{t('acts.minute.correctOne', { number })}</Link>
          </>
        ) : null}
      </p>
      {former.length > 0 ? (
        <details>
          <summary>{t('acts.minute.former', { number })}</summary>
          {former.map((one) => (
            <div key={one.version} className="mt4">
              <p className="small muted">
                <Instant value={one.at} />
              </p>
              <Texts textFr={one.textFr} textEn={one.textEn} />
            </div>
          ))}
        </details>
      ) : null}
    </li>
  )
}

function Texts({ textFr, textEn }: Pick<MinuteLine, 'textFr' | 'textEn'>) {
  const texts = [
    ['fr', textFr],
    ['en', textEn],
  ]
  return (
    <div className="point-texts">
      {texts.map(([lang, text]) =>
        text ? (
          <p key={lang} className="as-typed" lang={lang} dir="auto">
            {text}
          </p>
        ) : null,
      )}
    </div>
  )
}

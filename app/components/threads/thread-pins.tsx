import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '#app/components/ui/icon.tsx'
import { Instant } from '#app/components/ui/instant.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { formatInstant } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { LoadedThread } from './load-thread.ts'
import { StoredText } from './stored-html.tsx'

/** What stands above the messages: who reads through a broken glass, how it was resolved, the answer, the summary. */
export function ThreadPins({ thread }: { readonly thread: LoadedThread }) {
  const { t } = useT()
  const { glass, outcome, answer, summary, kind, paceSeconds } = thread
  return (
    <>
      {glass.length > 0 ? <GlassNotice glass={glass} /> : null}
      {outcome ? <Pin id="pin-outcome" icon="okay" title={t('threads.pin.outcome')} pinned={outcome} /> : null}
      {answer ? (
        <Pin
          id="pin-answer"
          icon="sign"
          title={t('threads.pin.answer')}
          pinned={{ html: answer.html, lang: answer.lang, name: answer.author.name, code: answer.body.code, at: answer.at }}
          more={<Link to={`/threads/${thread.id}?from=${answer.seq}#m-${answer.seq}`}>{t('threads.pin.toAnswer')}</Link>}
        />
      ) : null}
      {kind === 'clarification' && !answer ? <p className="small muted pinned">{t('threads.pin.unanswered')}</p> : null}
      {summary ? <Pin id="pin-summary" icon="list" title={t('threads.pin.summary')} pinned={summary} /> : null}
      {paceSeconds > 0 ? <p className="small muted pinned">{t('threads.pin.slow', { seconds: paceSeconds })}</p> : null}
    </>
  )
}

function GlassNotice({ glass }: Pick<LoadedThread, 'glass'>) {
  const { t, locale, timeZone } = useT()
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(glass.map(({ name }) => name))
  const [first] = glass
  return (
    <div className="pinned">
      <Notice tone="turn" icon="eye">
        <p className="strong">{t('threads.pin.glass', { names, until: formatInstant(first?.until ?? '', locale, timeZone) })}</p>
        <p dir="auto">{first?.reason}</p>
      </Notice>
    </div>
  )
}

type PinProps = {
  readonly id: string
  readonly icon: IconName
  readonly title: string
  readonly pinned: NonNullable<LoadedThread['summary']>
  readonly more?: ReactNode
}

function Pin({ id, icon, title, pinned: { html, lang, name, code, at }, more }: PinProps) {
  const { t } = useT()
  return (
    <section id={id} className="pinned pin" aria-label={title}>
      <h2 className="row">
        <Icon name={icon} size="s" />
        {title}
      </h2>
      <StoredText className="msg-body" lang={lang} html={html} />
      <p className="small muted">
        {t('threads.pin.by', { name, body: code === 'SECRETARIAT' ? t('threads.log.secretariat') : code })} · <Instant value={at} show="day" />
        {more ? <> · {more}</> : null}
      </p>
    </section>
  )
}

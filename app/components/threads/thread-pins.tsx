import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '#app/components/ui/icon.tsx'
import { Instant } from '#app/components/ui/instant.tsx'
import { useT } from '#app/i18n/use-t.ts'
import { GlassNotice } from './glass-notice.tsx'
import type { LoadedThread } from './load-thread.ts'
import { messageAnchor } from './message-parts.ts'
import { shownText } from './shown-text.ts'
import { StoredText } from './stored-html.tsx'

/** What stands above the messages: who reads through a broken glass, how it was resolved, the answer, the summary. */
export function ThreadPins({ thread }: { readonly thread: LoadedThread }) {
  const { t } = useT()
  const { glass, outcome, answer, summary, kind, paceSeconds } = thread
  return (
    <>
      <GlassNotice glass={glass} />
      {outcome ? <Pin id="pin-outcome" icon="okay" title={t('threads.pin.outcome')} pinned={outcome} /> : null}
      {answer ? <AnswerPin answer={answer} /> : null}
      {kind === 'clarification' && !answer ? <p className="small muted pinned">{t('threads.pin.unanswered')}</p> : null}
      {summary ? <Pin id="pin-summary" icon="list" title={t('threads.pin.summary')} pinned={summary} /> : null}
      {paceSeconds > 0 ? <p className="small muted pinned">{t('threads.pin.slow', { seconds: paceSeconds })}</p> : null}
    </>
  )
}

/** The official answer as its reader has it in the log: in their own language where somebody translated it. */
function AnswerPin({ answer }: { readonly answer: NonNullable<LoadedThread['answer']> }) {
  const { t, locale } = useT()
  const { shown, original, words } = shownText(answer, { t, locale })
  return (
    <Pin
      id="pin-answer"
      icon="sign"
      title={t('threads.pin.answer')}
      pinned={{ ...shown, name: answer.author.name, code: answer.body.code, at: answer.at }}
      more={<Link to={messageAnchor(answer)}>{t('threads.pin.toAnswer')}</Link>}
    >
      {original ? (
        <details className="msg-original">
          <summary>{words}</summary>
          <StoredText className="msg-body" {...original} />
        </details>
      ) : null}
    </Pin>
  )
}

type PinProps = {
  readonly id: string
  readonly icon: IconName
  readonly title: string
  readonly pinned: NonNullable<LoadedThread['summary']>
  readonly more?: ReactNode
  readonly children?: ReactNode
}

function Pin({ id, icon, title, pinned: { html, lang, name, code, at }, more, children }: PinProps) {
  const { t } = useT()
  return (
    <section id={id} className="pinned pin" aria-label={title}>
      <h2 className="row">
        <Icon name={icon} size="s" />
        {title}
      </h2>
      <StoredText className="msg-body" lang={lang} html={html} />
      {children}
      <p className="small muted">
        {t('threads.pin.by', { name, body: code === 'SECRETARIAT' ? t('threads.log.secretariat') : code })} · <Instant value={at} show="day" />
        {more ? <> · {more}</> : null}
      </p>
    </section>
  )
}

import { Link } from '@remix-run/react'
import { useT } from '#app/i18n/use-t.ts'
import type { DossierThreadEntry } from '#server/queries/threads/of-dossier.ts'

/** Where a dossier's other threads are listed on its page. */
export const otherThreadsId = 'threads'

/** The threads of a dossier beside the one that each dossier has: of what kind, about which part, and what is unread. */
export function OtherThreads({ threads }: { readonly threads: readonly DossierThreadEntry[] }) {
  const { t } = useT()
  return (
    <section className="dock-others" aria-labelledby={otherThreadsId}>
      <h3 id={otherThreadsId}>{t('threads.dossier.others')}</h3>
      <ul>
        {threads.map(({ id, title, lang, kind, section, state, lastSeq, unread }) => (
          <li key={id}>
            <Link to={`/threads/${id}`} lang={title ? lang : undefined}>
              {title || t('threads.untitled')}
            </Link>
            <p className="small muted">
              {[
                kind === 'discussion' ? null : t(`threads.kind.${kind}`),
                section && t(`threads.section.${section}`),
                state === 'locked' ? t('threads.list.locked') : null,
                t('threads.subject.messages', { count: lastSeq }),
                unread > 0 ? t('threads.subject.unread', { count: unread }) : null,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

import { Link } from '@remix-run/react'
import { Instant } from '#app/components/ui/instant.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { threadLevels } from '#app/domain/threads/thread.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { TrailLine } from '#server/queries/threads/about.ts'

/** Who did what to the thread, the newest first. */
export function ThreadTrail({ trail }: { readonly trail: readonly TrailLine[] }) {
  const { t } = useT()
  return (
    <Section title={t('threads.about.trail')} className="mt7">
      {trail.length === 0 ? <p className="muted mt4">{t('threads.about.trailNone')}</p> : null}
      <ol className="act-list">
        {trail.map(({ id, kind, name, code, about, facts, at }) => (
          <li key={id}>
            <p>
              <strong>{name}</strong> ({code === 'SECRETARIAT' ? t('threads.log.secretariat') : code}) {t(`threads.about.did.${kind}`, { about: about ?? '' })}
              <Detail facts={facts} />
            </p>
            <p className="small muted">
              <Instant value={at} />
            </p>
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** To which level, to which wait, by which decision, which other thread. */
function Detail({ facts: { level, seconds, count, toId, fromId, decision } }: Pick<TrailLine, 'facts'>) {
  const { t } = useT()
  const other = toId ?? fromId
  if (typeof count === 'number' && typeof other === 'string') {
    return (
      <span className="muted">
        {' · '}
        {t('threads.tend.split.moved', { count })}, <Link to={`/threads/${other}`}>{t('threads.tend.split.other')}</Link>
      </span>
    )
  }
  if (typeof decision === 'string') return <span className="muted"> · {t('threads.new.decision', { number: decision })}</span>
  const known = threadLevels.find((one) => one === level)
  if (known) return <span className="muted"> · {t(`threads.levelWord.${known}`)}</span>
  if (typeof seconds !== 'number') return null
  return <span className="muted"> · {seconds > 0 ? t('threads.tend.pace.seconds', { count: seconds }) : t('threads.tend.pace.none')}</span>
}

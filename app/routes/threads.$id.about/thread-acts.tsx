import { Link } from '@remix-run/react'
import type { TendAct } from '#app/components/threads/tend-page.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { threadLevels } from '#app/domain/threads/thread.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { AboutThread } from '#server/queries/threads/about.ts'

/** What the reader may do to the thread, each act on a page of its own. */
export function ThreadActs({ thread }: { readonly thread: AboutThread }) {
  const { t } = useT()
  const acts = actsOn(thread)
  return (
    <Section title={t('threads.about.acts')} className="mt7">
      {acts.length === 0 && !thread.may.export ? <p className="muted mt4">{t('threads.about.none')}</p> : null}
      <ul className="act-list">
        {acts.map((act) => (
          <li key={act}>
            <Link className="hit" to={`/threads/${thread.id}/${act}`}>
              {t(`threads.tend.${act}.title`)}
            </Link>
            <p className="small muted">{t(`threads.tend.${act}.lead`)}</p>
          </li>
        ))}
        <li>
          <Link className="hit" to={`/threads/${thread.id}/minutes`}>
            {t('acts.minute.title')}
          </Link>
          <p className="small muted">{t(thread.rule === 'chatham_house' ? 'acts.minute.leadChatham' : 'acts.minute.lead')}</p>
        </li>
        {thread.may.export ? (
          <li>
            <Link className="hit" to={`/threads/${thread.id}/export`}>
              {t('acts.export.title')}
            </Link>
            <p className="small muted">{t('acts.export.lead')}</p>
          </li>
        ) : null}
      </ul>
    </Section>
  )
}

function actsOn({ may, level, rule, title, resolved, removed, removable }: AboutThread): readonly TendAct[] {
  const tightest = level === threadLevels.at(-1) && rule === 'chatham_house'
  return [
    ...(may.tend ? (['summary', resolved ? 'reopen' : 'resolve'] as const) : []),
    ...(may.tend && (level !== 'caucus' || removed.length > 0) ? (['name'] as const) : []),
    ...(may.tend && removable.length > 0 ? (['remove'] as const) : []),
    ...(may.moderate ? (['state'] as const) : []),
    ...(may.moderate && !tightest ? (['tighten'] as const) : []),
    ...(may.direct ? (['pace'] as const) : []),
    ...(may.direct && title !== '' ? (['move'] as const) : []),
  ]
}

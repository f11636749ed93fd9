import { Link } from '@remix-run/react'
import type { TendAct } from '#app/components/threads/tend-page.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { threadLevels } from '#app/domain/threads/thread.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { AboutThread } from '#server/queries/threads/about.ts'

/** What the reader may do to the thread, each act on a page of its own. */
export function ThreadActs({ thread }: { readonly thread: AboutThread }) {
  const { t } = useT()
  const { id, may, project, rule } = thread
  return (
    <Section title={t('threads.about.acts')} className="mt7">
      <ul className="act-list">
        {actsOn(thread).map((act) => (
          <Act key={act} to={`/threads/${id}/${act}`} title={t(`threads.tend.${act}.title`)} lead={t(`threads.tend.${act}.lead`)} />
        ))}
        {project ? <Act to={`/projects/${project.id}/tasks`} title={t('acts.tasks.ofDossier')} lead={t('acts.tasks.dossierLead')} /> : null}
        <Act to={`/threads/${id}/minutes`} title={t('acts.minute.title')} lead={t(rule === 'chatham_house' ? 'acts.minute.leadChatham' : 'acts.minute.lead')} />
        {may.export ? <Act to={`/threads/${id}/export`} title={t('acts.export.title')} lead={t('acts.export.lead')} /> : null}
      </ul>
    </Section>
  )
}

function Act({ to, title, lead }: { readonly to: string; readonly title: string; readonly lead: string }) {
  return (
    <li>
      <Link className="hit" to={to}>
        {title}
      </Link>
      <p className="small muted">{lead}</p>
    </li>
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
    ...(may.direct ? (['split'] as const) : []),
  ]
}

import { Link } from '@remix-run/react'
import type { ThreadSection } from '#app/domain/threads/thread.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { LoadedDossierThread } from './load-thread.ts'
import { otherThreadsId } from './other-threads.tsx'

type SectionTalkProps = { readonly discussion: LoadedDossierThread; readonly sections: readonly [ThreadSection, ...ThreadSection[]] }

/** Beside a part of a dossier: to what is said about it, or else to where that begins. `sections` are what the part shows. */
export function SectionTalk({ discussion: { projectId, threads, mayOpen }, sections }: SectionTalkProps) {
  const { t } = useT()
  const about = threads.filter(({ section }) => section !== null && sections.includes(section))
  const [only, another] = about
  if (only)
    return (
      <Link className="small" to={another ? `#${otherThreadsId}` : `/threads/${only.id}`}>
        {t('threads.dossier.ofSection', { count: about.length })}
      </Link>
    )
  if (!mayOpen) return null
  return (
    <Link className="small" to={`/threads/new?project=${projectId}&section=${sections[0]}`}>
      {t('threads.dossier.discuss')}
    </Link>
  )
}

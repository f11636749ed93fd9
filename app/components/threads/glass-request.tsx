import { Link } from '@remix-run/react'
import { Facts } from '#app/components/ui/facts.tsx'
import { Instant } from '#app/components/ui/instant.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { GlassPage } from '#server/queries/threads/glass.ts'

/** A request to read a closed thread: who asks, why, for how long. */
export function GlassRequest({ glass }: { readonly glass: GlassPage }) {
  const { t } = useT()
  const facts = [
    { term: t('threads.glass.asked'), value: glass.askedBy },
    { term: t('threads.glass.at'), value: <Instant value={glass.askedAt} /> },
    { term: t('threads.glass.levelOf'), value: t(`threads.levelWord.${glass.level}`), note: glass.threadId },
    { term: t('threads.glass.for'), value: t('threads.glass.hoursOf', { count: glass.hours }) },
  ]
  return (
    <>
      <PageHead title={t('threads.glass.askTitle')} over={<Link to="/secretariat">{t('threads.glass.back')}</Link>} />
      <Facts facts={facts} />
      <h2 className="mt7">{t('threads.glass.reasonOf')}</h2>
      <p dir="auto">{glass.reason ?? t('threads.glass.gone')}</p>
    </>
  )
}

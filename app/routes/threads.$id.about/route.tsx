import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useMandate } from '#app/components/mandate.ts'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { FollowForm } from '#app/components/threads/follow-form.tsx'
import { threadTitle } from '#app/components/threads/thread-title.ts'
import { Facts } from '#app/components/ui/facts.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { useChanged } from '#app/realtime/use-changed.ts'
import { ThreadActs } from './thread-acts.tsx'
import { ThreadGlasses } from './thread-glasses.tsx'
import { ThreadNamed } from './thread-named.tsx'
import { ThreadTrail } from './thread-trail.tsx'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return page(await args.context.ask('threads.about', { threadId: args.params.id }))
}

export const meta = pageTitle('threads.about.title')

/** How a thread stands, who takes part, what one may do to it, and who did what. */
export default function AboutThread() {
  const { t, locale } = useT()
  const thread = useLoaderData<typeof loader>()
  useChanged('threads', useMandate())
  const { level, rule, state, paceSeconds, resolved, seenBy } = thread
  const facts = [
    { term: t('threads.about.state'), value: t(`threads.tend.state.options.${state}`), note: resolved ? t('threads.about.resolved') : undefined },
    { term: t('threads.about.level'), value: t(`threads.level.${level}`) },
    { term: t('threads.about.rule'), value: t(rule === 'chatham_house' ? 'threads.chatham.tag' : 'threads.about.attributed') },
    { term: t('threads.about.pace'), value: paceSeconds > 0 ? t('threads.tend.pace.seconds', { count: paceSeconds }) : t('threads.about.noPace') },
    ...(seenBy
      ? [{ term: t('threads.about.seenBy'), value: t('threads.about.seenByAuthors'), note: <Link to="/me#discretion">{t('threads.about.seenByChoice')}</Link> }]
      : []),
  ]
  return (
    <>
      <PageHead
        over={
          <Link to={`/threads/${thread.id}`} lang={thread.title ? thread.lang : undefined}>
            {threadTitle(thread, locale, t)}
          </Link>
        }
        title={t('threads.about.title')}
      />
      <Facts facts={facts} />
      <ThreadActs thread={thread} />
      <Section title={t('threads.follow.title')} className="mt7">
        <div className="narrow mt4">
          <FollowForm threadId={thread.id} chosen={thread.follow} />
        </div>
      </Section>
      <ThreadNamed thread={thread} />
      <ThreadGlasses glasses={thread.glasses} />
      <ThreadTrail trail={thread.trail} />
    </>
  )
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useMandate } from '#app/components/mandate.ts'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { can } from '#app/domain/members/permissions.ts'
import { page, requireActor } from '#app/http/respond.ts'
import { dayOf } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import { useChanged } from '#app/realtime/use-changed.ts'
import { FirstSteps } from './first-steps.tsx'
import { Moved } from './moved.tsx'
import { Soon } from './soon.tsx'
import { useDayAhead } from './use-day-ahead.ts'
import { Waiting } from './waiting.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const actor = requireActor(args)
  const { context } = args
  const [waiting, soon, moved] = [await context.ask('notices.waiting'), await context.ask('notices.soon'), await context.ask('notices.moved')]
  const { items } = page(waiting)
  const steps = actor.body.kind === 'secretariat' ? page(await context.ask('members.first-steps')) : null
  return {
    name: actor.name,
    steps,
    kind: actor.body.kind,
    mayDraft: can(actor, 'projects.draft') && (actor.body.class === 'founding' || actor.body.class === 'full'),
    today: dayOf(new Date().toISOString(), context.alliance?.timeZone ?? 'Etc/UTC'),
    waiting: items,
    soon: page(soon).items,
    moved: page(moved).items,
  }
}

export const meta = pageTitle('notices.home.title')

export default function Home() {
  const { t } = useT()
  const { name, kind, steps, mayDraft, today, waiting, soon, moved } = useLoaderData<typeof loader>()
  const lead = useDayAhead(waiting, today)
  useChanged('inbox', useMandate())
  const hasContent = kind === 'forum' || kind === 'secretariat'
  return (
    <>
      <PageHead
        title={t('notices.home.hello', { name: name.split(' ')[0] ?? name })}
        lead={lead}
        actions={
          mayDraft ? (
            <LinkButton to="/projects/new" icon="plus">
              {t('notices.home.newDraft')}
            </LinkButton>
          ) : undefined
        }
      />
      {steps ? <FirstSteps steps={steps} /> : null}
      {steps && waiting.length === 0 ? null : (
        <div className="two">
          <Waiting items={waiting} today={today} kind={kind} />
          <Soon items={soon} />
        </div>
      )}
      {hasContent && !(steps && moved.length === 0) ? <Moved items={moved} today={today} all={kind === 'secretariat'} /> : null}
    </>
  )
}

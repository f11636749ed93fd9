import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Chips } from '#app/components/ui/chips.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { useStateWord } from '#app/components/ui/use-state-word.ts'
import { invitationStandings } from '#app/domain/members/invitations.ts'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { DoneNotice } from './done-notice.tsx'
import { InvitationTable } from './invitation-table.tsx'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const { ask, auth } = args.context
  const search = new URL(args.request.url).searchParams
  const standing = invitationStandings.find((known) => known === search.get('standing'))
  const found = page(await ask('members.invitations', { standing, after: search.get('after') ?? undefined }))
  const settled = await ask('members.invitation', { invitationId: search.get('sent') ?? search.get('revoked') })
  const done = search.has('sent') ? ('sent' as const) : ('revoked' as const)
  const invited = Number(/^[1-9]\d{0,2}$/.exec(search.get('invited') ?? '')?.[0] ?? 0)
  return { ...found, invited, chosen: standing ?? null, done: settled.ok ? { how: done, name: settled.value.name } : null, mailsStay: auth.mailsStay }
}

export const meta = pageTitle('members.invitations.title')

export default function Invitations() {
  const { t } = useT()
  const word = useStateWord()
  const { invitations, counts, next, chosen, done, invited, mailsStay } = useLoaderData<typeof loader>()
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const path = (standing: string | null) => (standing ? `/invitations?standing=${standing}` : '/invitations')
  const chips = [
    { to: path(null), label: t('members.invitations.all'), count: total, current: chosen === null },
    ...counts.map(({ standing, count }) => ({ to: path(standing), label: word('invitation', standing), count, current: chosen === standing })),
  ]
  return (
    <>
      <PageHead
        over={
          <Link className="hit" to="/forums">
            {t('members.forum.back')}
          </Link>
        }
        title={t('members.invitations.title')}
        lead={t('members.invitations.lead')}
        actions={
          <>
            <LinkButton to="/people/invite">{t('members.invite.action')}</LinkButton>
            <LinkButton to="/people/import">{t('members.import.people.action')}</LinkButton>
          </>
        }
      />
      {done ? <DoneNotice sentence={t(`members.invitations.done.${done.how}`, { name: done.name })} mailsStay={done.how === 'sent' && mailsStay} /> : null}
      {invited > 0 ? <DoneNotice sentence={t('members.import.people.done', { count: invited })} mailsStay={mailsStay} /> : null}
      {total > 0 ? <Chips label={t('members.invitations.filter')} chips={chips} /> : null}
      {invitations.length > 0 ? (
        <InvitationTable invitations={invitations} />
      ) : (
        <EmptyState level={2} title={t(total > 0 ? 'members.invitations.noneSuch' : 'members.invitations.none')}>
          {t(total > 0 ? 'members.invitations.noneSuchText' : 'members.invitations.noneText')}
        </EmptyState>
      )}
      <Pagination next={next ? `${path(chosen)}${chosen ? '&' : '?'}after=${next}` : null} />
    </>
  )
}

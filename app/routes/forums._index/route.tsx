import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Chips } from '#app/components/ui/chips.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { continents } from '#app/domain/members/actor.ts'
import { can } from '#app/domain/members/permissions.ts'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { ForumTable } from './forum-table.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const actor = requireActor(args)
  const { request, context } = args
  const wanted = new URL(request.url).searchParams.get('continent')
  const chosen = continents.find((continent) => continent === wanted)
  const found = page(await context.ask('members.forums', { continent: chosen }))
  const { compare } = new Intl.Collator(context.locale)
  const name = context.locale === 'fr' ? 'nameFr' : 'nameEn'
  return {
    ...found,
    chosen: chosen ?? null,
    mayAdmit: can(actor, 'members.admit'),
    mayInvite: can(actor, 'members.give_mandate'),
    forums: found.forums.toSorted((a, b) => compare(a[name], b[name])),
  }
}

export const meta = pageTitle('members.forums.title')

export default function Forums() {
  const { t } = useT()
  const { forums, total, continents: counted, chosen, mayAdmit, mayInvite } = useLoaderData<typeof loader>()
  const chips = [
    { to: '/forums', label: t('members.forums.all'), count: total, current: chosen === null },
    ...counted.map(({ continent, count }) => ({
      to: `/forums?continent=${continent}`,
      label: t(`members.continents.${continent}`),
      count,
      current: continent === chosen,
    })),
  ]
  return (
    <>
      <PageHead
        title={t('members.forums.title')}
        lead={total > 0 ? t('members.forums.lead', { count: total }) : undefined}
        actions={
          <>
            {mayInvite ? <LinkButton to="/invitations">{t('members.invitations.title')}</LinkButton> : null}
            {mayAdmit ? <LinkButton to="/forums/admit">{t('members.admit.action')}</LinkButton> : null}
          </>
        }
      />
      {total > 0 ? (
        <>
          <Chips label={t('members.forums.filter')} chips={chips} />
          <ForumTable forums={forums} />
        </>
      ) : (
        <EmptyState level={2} title={t('members.forums.none')}>
          {t('members.forums.noneText')}
        </EmptyState>
      )}
    </>
  )
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { continents, forumClasses, forumStatuses } from '#app/domain/members/actor.ts'
import { can } from '#app/domain/members/permissions.ts'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { ForumFilters } from './forum-filters.tsx'
import { ForumTable } from './forum-table.tsx'
import { PartnerList } from './partner-list.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const actor = requireActor(args)
  const { request, context } = args
  const { searchParams } = new URL(request.url)
  const oneOf = <Value extends string>(name: string, known: readonly Value[]) => known.find((value) => value === searchParams.get(name))
  const chosen = { continent: oneOf('continent', continents), class: oneOf('class', forumClasses), status: oneOf('status', forumStatuses) }
  const found = page(await context.ask('members.forums', chosen))
  const { compare } = new Intl.Collator(context.locale)
  const name = context.locale === 'fr' ? 'nameFr' : 'nameEn'
  return {
    ...found,
    chosen,
    mayAdmit: can(actor, 'members.admit', []),
    mayInvite: can(actor, 'members.give_mandate'),
    forums: found.forums.toSorted((a, b) => compare(a[name], b[name])),
    partners: page(await context.ask('members.partners')),
  }
}

export const meta = pageTitle('members.forums.title')

export default function Forums() {
  const { t } = useT()
  const found = useLoaderData<typeof loader>()
  const { forums, total, active, chosen, mayAdmit, mayInvite, partners } = found
  return (
    <>
      <PageHead
        title={t('members.forums.title')}
        lead={total > 0 ? t('members.forums.lead', { count: active }) : undefined}
        actions={
          <>
            {mayInvite ? <LinkButton to="/invitations">{t('members.invitations.title')}</LinkButton> : null}
            {mayAdmit ? <LinkButton to="/forums/register">{t('members.register.action')}</LinkButton> : null}
            {mayAdmit ? <LinkButton to="/forums/import">{t('members.import.forums.action')}</LinkButton> : null}
            <Link className="hit" to="/secretariat">
              {t('members.secretariat.link')}
            </Link>
          </>
        }
      />
      {total > 0 ? (
        <>
          <ForumFilters chosen={chosen} found={found} />
          {forums.length > 0 ? (
            <ForumTable forums={forums} />
          ) : (
            <EmptyState level={2} title={t('members.forums.nothing')}>
              {t('members.forums.nothingText')}
            </EmptyState>
          )}
        </>
      ) : (
        <EmptyState level={2} title={t('members.forums.none')}>
          {t('members.forums.noneText')}
        </EmptyState>
      )}
      <PartnerList partners={partners} mayRegister={mayAdmit} />
    </>
  )
}

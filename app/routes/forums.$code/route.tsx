import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { languageNames } from '#app/components/members/language-names.ts'
import { Trail } from '#app/components/members/trail.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Facts } from '#app/components/ui/facts.tsx'
import { ForumMark } from '#app/components/ui/forum-mark.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { can } from '#app/domain/members/permissions.ts'
import { page, requireActor } from '#app/http/respond.ts'
import { countryName } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import { ForumDossiers } from './forum-dossiers.tsx'
import { ForumOffers } from './forum-offers.tsx'
import { ForumPeople } from './forum-people.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const actor = requireActor(args)
  const forum = page(await args.context.ask('members.forum', { code: args.params.code }))
  const trail = can(actor, 'members.audit', []) ? page(await args.context.ask('members.audit', { body: forum.code, limit: 10 })).lines : null
  return { mayInvite: can(actor, 'members.give_mandate', [forum.id]), locale: args.context.locale, forum, trail }
}

export const meta = pageTitle<typeof loader>((_t, { forum, locale }) => (locale === 'fr' ? forum.nameFr : forum.nameEn))

export default function Forum() {
  const { t, locale } = useT()
  const { forum, mayInvite, trail } = useLoaderData<typeof loader>()
  const [name, otherName, otherLang] = locale === 'fr' ? ([forum.nameFr, forum.nameEn, 'en'] as const) : ([forum.nameEn, forum.nameFr, 'fr'] as const)
  return (
    <>
      <PageHead
        over={
          <span className="row">
            <Link className="hit" to="/forums">
              {t('members.forum.back')}
            </Link>
            <span className="forum">
              <ForumMark code={forum.code} />
              {forum.code}
            </span>
            {forum.own ? <Tag>{t('members.forum.own')}</Tag> : null}
            {forum.status === 'active' ? null : (
              <Tag tone="stop" icon="pause">
                {t(`members.statuses.${forum.status}`)}
              </Tag>
            )}
          </span>
        }
        title={name}
        lead={<span lang={otherLang}>{otherName}</span>}
        actions={
          mayInvite ? (
            <>
              <LinkButton to={`/forums/${forum.code}/people`}>{t('members.admin.forum.administer')}</LinkButton>
              <LinkButton to={`/people/invite?body=${forum.code}`}>{t('members.invite.action')}</LinkButton>
            </>
          ) : null
        }
      />
      <Facts
        facts={[
          {
            term: t('members.forum.host'),
            value: forum.hostCity,
            note: `${countryName(forum.country, locale)}, ${t(`members.continents.${forum.continent}`)}`,
          },
          { term: t('members.forum.class'), value: t(`members.classes.${forum.class}`) },
          { term: t('members.forum.languages'), value: languageNames(forum.languages, locale) },
          { term: t('members.forum.timeZone'), value: forum.timeZone },
        ]}
      />
      <ForumPeople people={forum.people} code={forum.code} />
      {forum.seesWork ? <ForumDossiers code={forum.code} leads={forum.leads} joins={forum.joins} /> : null}
      {forum.seesWork ? <ForumOffers offers={forum.lends} /> : null}
      {trail ? <Trail lines={trail} all={`/secretariat/audit?body=${forum.code}`} /> : null}
    </>
  )
}

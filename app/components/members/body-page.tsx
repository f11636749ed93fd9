import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { type Fact, Facts } from '#app/components/ui/facts.tsx'
import { ForumMark } from '#app/components/ui/forum-mark.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { QueryValue } from '#server/queries/registry.ts'
import { BodyPeople } from './body-people.tsx'

type BodyPageProps = { readonly body: QueryValue<'members.body'>; readonly lead?: ReactNode; readonly facts?: readonly Fact[] }

/** A body that is no forum: what it is, and who acts for it. */
export function BodyPage({ body, lead, facts = [] }: BodyPageProps) {
  const { t, locale } = useT()
  const [name, otherName, otherLang] = locale === 'fr' ? ([body.nameFr, body.nameEn, 'en'] as const) : ([body.nameEn, body.nameFr, 'fr'] as const)
  return (
    <>
      <PageHead
        over={
          <span className="row">
            <Link className="hit" to="/forums">
              {t('members.forum.back')}
            </Link>
            <span className="forum">
              <ForumMark code={body.code} />
              {body.code}
            </span>
            {body.own ? <Tag>{t('members.partners.own')}</Tag> : null}
          </span>
        }
        title={name}
        lead={lead ?? <span lang={otherLang}>{otherName}</span>}
      />
      {facts.length > 0 ? <Facts facts={facts} /> : null}
      <BodyPeople people={body.people} code={body.code} none={t('members.partners.noPeople')} />
    </>
  )
}

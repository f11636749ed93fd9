import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { BodyPeople } from '#app/components/members/body-people.tsx'
import { StandingTag } from '#app/components/members/standing-tag.tsx'
import { Trail } from '#app/components/members/trail.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { SubjectThreads } from '#app/components/threads/subject-threads.tsx'
import { ForumMark } from '#app/components/ui/forum-mark.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { can } from '#app/domain/members/permissions.ts'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { CandidateNotice } from './candidate-notice.tsx'
import { ForumDossiers } from './forum-dossiers.tsx'
import { ForumEditions } from './forum-editions.tsx'
import { ForumFacts } from './forum-facts.tsx'
import { ForumOffers } from './forum-offers.tsx'
import { ForumStanding } from './forum-standing.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const actor = requireActor(args)
  const forum = page(await args.context.ask('members.forum', { code: args.params.code }))
  const trail = can(actor, 'members.audit', []) ? page(await args.context.ask('members.audit', { body: forum.code, limit: 10 })).lines : null
  // People of a forum on its way in take part in no discussion yet.
  const found = await args.context.ask('threads.of-subject', { subject: 'forum', subjectId: forum.id })
  const discussion = found.ok ? found.value : { threads: [], mayOpen: false }
  return { discussion, mayInvite: can(actor, 'members.give_mandate', [forum.id]), locale: args.context.locale, forum, trail }
}

export const meta = pageTitle<typeof loader>((_t, { forum, locale }) => (locale === 'fr' ? forum.nameFr : forum.nameEn))

export default function Forum() {
  const { t, locale } = useT()
  const { forum, mayInvite, trail, discussion } = useLoaderData<typeof loader>()
  const { code, status } = forum
  const talk = { threads: discussion.threads, mayOpen: discussion.mayOpen && status === 'active' }
  // Beside an edition stands what is said about it; here the rest, with what was said about one that was removed.
  const others = talk.threads.filter(({ edition }) => !edition || edition.removed)
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
              <ForumMark code={code} />
              {code}
            </span>
            {forum.own ? <Tag>{t('members.forum.own')}</Tag> : null}
            {status === 'active' ? null : <StandingTag status={status} />}
          </span>
        }
        title={name}
        lead={<span lang={otherLang}>{otherName}</span>}
        actions={
          <>
            {mayInvite ? <LinkButton to={`/forums/${code}/people`}>{t('members.admin.forum.administer')}</LinkButton> : null}
            {mayInvite ? <LinkButton to={`/people/invite?body=${code}`}>{t('members.invite.action')}</LinkButton> : null}
            {forum.mayEdit ? <LinkButton to={`/forums/${code}/edit`}>{t('members.sheet.action')}</LinkButton> : null}
          </>
        }
      />
      {forum.own && (status === 'applicant' || status === 'under_consideration') ? (
        <div className="errors-above">
          <CandidateNotice forum={forum} status={status} />
        </div>
      ) : null}
      <ForumFacts forum={forum} />
      <BodyPeople people={forum.people} code={code} none={t('members.forum.noPeople')} />
      <ForumEditions code={code} editions={forum.editions} mayEdit={forum.mayEdit} talk={talk} />
      {forum.seesWork ? <ForumDossiers code={code} leads={forum.leads} joins={forum.joins} /> : null}
      {forum.seesWork ? <ForumOffers offers={forum.lends} /> : null}
      {status === 'active' ? <SubjectThreads about={`forum=${forum.id}`} threads={others} mayOpen={talk.mayOpen} /> : null}
      {forum.standing ? (
        <ForumStanding code={code} status={status} acts={forum.acts} needsAdmin={forum.needsAdmin} lines={forum.standing} mayInvite={mayInvite} />
      ) : null}
      {trail ? <Trail lines={trail} all={`/secretariat/audit?body=${code}`} /> : null}
    </>
  )
}

import { Link } from '@remix-run/react'
import { Icon } from '#app/components/ui/icon.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { VisuallyHidden } from '#app/components/ui/visually-hidden.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { QueryValue } from '#server/queries/registry.ts'

type Forum = QueryValue<'members.forum'>
type CandidateNoticeProps = { readonly forum: Forum; readonly status: 'applicant' | 'under_consideration' }

/** To the people of a forum on its way in: where its admission stands, and what they can complete meanwhile. */
export function CandidateNotice({ forum, status }: CandidateNoticeProps) {
  const { t } = useT()
  const at = `/forums/${forum.code}`
  const items = [
    { word: 'website', done: forum.website !== null, to: `${at}/edit` },
    { word: 'orgType', done: forum.iatiOrgType !== null, to: `${at}/edit` },
    { word: 'focalPoint', done: forum.focalPoint !== null, to: `${at}/edit` },
    { word: 'edition', done: forum.editions.some(({ past }) => !past), to: `${at}/editions/new` },
  ] as const
  return (
    <Notice tone="wait" icon="eye">
      <p className="strong">{t(`members.candidate.${status}`)}</p>
      <p>{t(`members.candidate.${status}Text`)}</p>
      {forum.mayEdit ? (
        <>
          <p className="strong mt4">{t('members.candidate.todo')}</p>
          <ul className="to-complete">
            {items.map(({ word, done, to }) => (
              <li key={word}>
                <Icon name={done ? 'check' : 'pen'} size="s" />
                {done ? t(`members.candidate.items.${word}`) : <Link to={to}>{t(`members.candidate.items.${word}`)}</Link>}
                <VisuallyHidden>{t(done ? 'members.candidate.done' : 'members.candidate.open')}</VisuallyHidden>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Notice>
  )
}

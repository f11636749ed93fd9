import { Link } from '@remix-run/react'
import { languageNames } from '#app/components/members/language-names.ts'
import { StandingTag } from '#app/components/members/standing-tag.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { ForumMark } from '#app/components/ui/forum-mark.tsx'
import { countryName } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { ForumRow } from '#server/queries/members/forums.ts'

/** The forums, one to a line; on a phone one to a card. */
export function ForumTable({ forums }: { readonly forums: readonly ForumRow[] }) {
  const { t, locale } = useT()
  return (
    <DataTable caption={t('members.forums.caption')} captionHidden cards className="mt4">
      <thead>
        <tr>
          <th scope="col">{t('members.forums.forum')}</th>
          <th scope="col">{t('members.forums.place')}</th>
          <th scope="col">{t('members.forums.class')}</th>
          <th scope="col">{t('members.forums.languages')}</th>
          <th scope="col" className="num">
            {t('members.forums.people')}
          </th>
        </tr>
      </thead>
      <tbody>
        {forums.map((forum) => (
          <tr key={forum.code}>
            <th scope="row">
              <span className="who">
                <ForumMark code={forum.code} size={32} />
                <span>
                  <Link className="title" to={`/forums/${forum.code}`}>
                    {locale === 'fr' ? forum.nameFr : forum.nameEn}
                  </Link>
                  <small>{forum.code}</small>
                  {forum.status === 'active' ? null : <StandingTag status={forum.status} />}
                </span>
              </span>
            </th>
            <td data-l={t('members.forums.place')}>
              <span>
                {forum.hostCity}
                <small>{countryName(forum.country, locale)}</small>
              </span>
            </td>
            <td data-l={t('members.forums.class')}>{t(`members.classes.${forum.class}`)}</td>
            <td data-l={t('members.forums.languages')}>{languageNames(forum.languages, locale)}</td>
            <td className="num" data-l={t('members.forums.people')}>
              {forum.people}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

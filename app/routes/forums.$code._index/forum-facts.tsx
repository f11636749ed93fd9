import { languageNames } from '#app/components/members/language-names.ts'
import { type Fact, Facts } from '#app/components/ui/facts.tsx'
import { countryName } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { QueryValue } from '#server/queries/registry.ts'

/** What a forum says about itself; what it has not said leaves no gap. */
export function ForumFacts({ forum }: { readonly forum: QueryValue<'members.forum'> }) {
  const { t, locale } = useT()
  const { website, legalSeatCity, legalSeatCountry, iatiOrgType, focalPoint } = forum
  const facts: Fact[] = [
    { term: t('members.forum.host'), value: forum.hostCity, note: `${countryName(forum.country, locale)}, ${t(`members.continents.${forum.continent}`)}` },
    { term: t('members.forum.class'), value: t(`members.classes.${forum.class}`) },
    { term: t('members.forum.languages'), value: languageNames(forum.languages, locale) },
    { term: t('members.forum.timeZone'), value: forum.timeZone },
  ]
  if (focalPoint) facts.push({ term: t('members.forum.focalPoint'), value: focalPoint })
  if (legalSeatCity && legalSeatCountry) facts.push({ term: t('members.forum.seat'), value: legalSeatCity, note: countryName(legalSeatCountry, locale) })
  if (iatiOrgType) facts.push({ term: t('members.forum.orgType'), value: t(`members.orgTypes.${iatiOrgType}`) })
  if (website) {
    facts.push({
      term: t('members.forum.website'),
      value: (
        <a className="address" href={website} rel="nofollow noopener">
          {website}
        </a>
      ),
    })
  }
  return <Facts facts={facts} />
}

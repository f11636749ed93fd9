import { Link } from '@remix-run/react'
import { Section } from '#app/components/ui/section.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { QueryValue } from '#server/queries/registry.ts'

/** What the forum lends now; each leads to its page in the catalogue. */
export function ForumOffers({ offers }: { readonly offers: QueryValue<'members.forum'>['lends'] }) {
  const { t } = useT()
  return (
    <Section title={t('members.forum.lends')} className="mt7">
      {offers.length === 0 ? <p className="muted mt4">{t('members.forum.noOffersText')}</p> : null}
      <ul className="lends">
        {offers.map((offer) => (
          <li key={offer.id}>
            <Link to={`/resources/${offer.id}`} lang={offer.lang}>
              {offer.title}
            </Link>
            {offer.place ? <small className="muted">{offer.place}</small> : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

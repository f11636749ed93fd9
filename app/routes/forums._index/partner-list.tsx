import { Link } from '@remix-run/react'
import { ForumMark } from '#app/components/ui/forum-mark.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { countryName } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { QueryValue } from '#server/queries/registry.ts'

type PartnerListProps = { readonly partners: QueryValue<'members.partners'>; readonly mayRegister: boolean }

/** Those that take part and are no members. */
export function PartnerList({ partners, mayRegister }: PartnerListProps) {
  const { t, locale } = useT()
  return (
    <Section
      title={t('members.partners.title')}
      className="mt7"
      aside={mayRegister ? <LinkButton to="/partners/register">{t('members.partners.action')}</LinkButton> : null}
    >
      <p className="muted mt4">{partners.length > 0 ? t('members.partners.lead') : t('members.partners.none')}</p>
      <ul className="people mt4">
        {partners.map((partner) => (
          <li key={partner.code}>
            <span className="who">
              <ForumMark code={partner.code} size={32} />
              <span>
                <Link className="title" to={`/partners/${partner.code}`}>
                  {locale === 'fr' ? partner.nameFr : partner.nameEn}
                </Link>
                <small>
                  {t(`members.partnerKinds.${partner.kind}`)}
                  {partner.country ? ` · ${countryName(partner.country, locale)}` : null}
                </small>
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

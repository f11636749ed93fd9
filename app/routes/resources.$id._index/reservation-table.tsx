import { Link } from '@remix-run/react'
import { DossierName } from '#app/components/resources/dossier-name.tsx'
import { formatStay } from '#app/components/resources/format-stay.ts'
import { useUnit } from '#app/components/resources/use-unit.ts'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { ForumName } from '#app/components/ui/forum-name.tsx'
import { Money } from '#app/components/ui/money.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { StateTag } from '#app/components/ui/state-tag.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { OfferData } from './offer-data.ts'

/** The reservations that the reader may see, what waits for an answer first. */
export function ReservationTable({ page: { offer, reservations } }: { readonly page: OfferData }) {
  const { t, locale } = useT()
  const { amount } = useUnit()
  return (
    <Section title={t('resources.list.heading')} className="mt7">
      {reservations.length === 0 ? (
        <p className="muted mt4">{t('resources.list.none')}</p>
      ) : (
        <DataTable caption={t('resources.list.caption')} captionHidden cards>
          <thead>
            <tr>
              <th scope="col">{t('resources.list.dates')}</th>
              <th scope="col">{t('resources.list.dossier')}</th>
              <th scope="col">{t('resources.list.forum')}</th>
              <th scope="col">{t('resources.list.state')}</th>
              <th scope="col" className="num">
                {t('resources.list.value')}
              </th>
            </tr>
          </thead>
          <tbody>
            {reservations.map((each) => (
              <tr key={each.id}>
                <th scope="row">
                  <Link className="title" to={`/reservations/${each.id}`}>
                    {formatStay(each, locale)}
                  </Link>
                  {offer.mode === 'exclusive' && offer.kind !== 'expert' ? null : <small>{amount(each.quantity, offer.unit)}</small>}
                </th>
                <td data-l={t('resources.list.dossier')}>
                  <DossierName dossier={each.dossier} />
                </td>
                <td data-l={t('resources.list.forum')}>{each.forum ? <ForumName code={each.forum.code} /> : null}</td>
                <td data-l={t('resources.list.state')}>
                  <span>
                    <StateTag kind="reservation" state={each.state} />
                    {each.place ? <small>{t('resources.list.place', { place: each.place })}</small> : null}
                  </span>
                </td>
                <td className="num" data-l={t('resources.list.value')}>
                  {each.value ? <Money value={each.value} /> : t('resources.catalogue.noValue')}
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </Section>
  )
}

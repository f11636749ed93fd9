import { Link } from '@remix-run/react'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Facts } from '#app/components/ui/facts.tsx'
import { ForumName } from '#app/components/ui/forum-name.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Money } from '#app/components/ui/money.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { StateTag } from '#app/components/ui/state-tag.tsx'
import type { Money as MoneyValue } from '#app/domain/money.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { QueryValue } from '#server/queries/registry.ts'
import type { DossierReservation } from '#server/queries/resources/of-dossier.ts'
import { formatStay } from './format-stay.ts'
import { kindIcon } from './kind-icon.ts'
import { useUnit } from './use-unit.ts'

/** What a dossier borrows and what it is worth in kind, for the dossier's tab; `page` is `resources.of-dossier`. */
export function DossierResources({ page: { projectId, items, value, mayAsk } }: { readonly page: QueryValue<'resources.of-dossier'> }) {
  const { t } = useT()
  const find = mayAsk ? (
    <LinkButton to={`/resources?for=${projectId}`} icon="search">
      {t('resources.dossier.find')}
    </LinkButton>
  ) : null
  return (
    <Section level={3} title={t('resources.dossier.heading')} aside={items.length > 0 ? find : null}>
      {items.length === 0 ? (
        <div className="mt4">
          <EmptyState title={t('resources.dossier.none')} action={find}>
            {t('resources.dossier.noneText')}
          </EmptyState>
        </div>
      ) : (
        <>
          <DataTable caption={t('resources.dossier.caption')} captionHidden cards>
            <thead>
              <tr>
                <th scope="col">{t('resources.catalogue.resource')}</th>
                <th scope="col">{t('resources.catalogue.owner')}</th>
                <th scope="col">{t('resources.list.dates')}</th>
                <th scope="col">{t('resources.list.state')}</th>
                <th scope="col" className="num">
                  {t('resources.list.value')}
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <Line key={item.id} item={item} />
              ))}
            </tbody>
          </DataTable>
          <div className="stack mt5">
            <Facts
              facts={[
                { term: t('resources.dossier.held'), value: <Sum values={value.held} /> },
                { term: t('resources.dossier.delivered'), value: <Sum values={value.delivered} /> },
              ]}
            />
            <p className="small muted">{t('resources.dossier.apart')}</p>
          </div>
        </>
      )}
    </Section>
  )
}

function Line({ item }: { readonly item: DossierReservation }) {
  const { t, locale } = useT()
  const { amount } = useUnit()
  const { offer } = item
  const isCounted = offer.mode !== 'exclusive' || offer.kind === 'expert'
  return (
    <tr>
      <th scope="row">
        <span className="res">
          <Icon name={kindIcon[offer.kind]} />
          <span>
            <Link className="title" to={`/reservations/${item.id}`} lang={offer.lang}>
              {offer.title}
            </Link>
            <small>{isCounted ? `${offer.code} · ${amount(item.quantity, offer.unit)}` : offer.code}</small>
          </span>
        </span>
      </th>
      <td data-l={t('resources.catalogue.owner')}>
        <ForumName code={offer.owner.code} name={locale === 'fr' ? offer.owner.nameFr : offer.owner.nameEn} />
      </td>
      <td data-l={t('resources.list.dates')}>{formatStay(item, locale)}</td>
      <td data-l={t('resources.list.state')}>
        <span>
          <StateTag kind="reservation" state={item.state} />
          {item.place ? <small>{t('resources.list.place', { place: item.place })}</small> : null}
        </span>
      </td>
      <td className="num" data-l={t('resources.list.value')}>
        {item.value ? <Money value={item.value} /> : t('resources.catalogue.noValue')}
      </td>
    </tr>
  )
}

function Sum({ values }: { readonly values: readonly MoneyValue[] }) {
  const { t } = useT()
  if (values.length === 0) return <>{t('resources.dossier.nothing')}</>
  return (
    <>
      {values.map((value, at) => (
        <span key={value.currency}>
          {at > 0 ? ' + ' : ''}
          <Money value={value} />
        </span>
      ))}
    </>
  )
}

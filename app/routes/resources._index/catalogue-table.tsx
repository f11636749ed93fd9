import { Link } from '@remix-run/react'
import { AvailabilityTag } from '#app/components/resources/availability-tag.tsx'
import { formatStay } from '#app/components/resources/format-stay.ts'
import { kindIcon } from '#app/components/resources/kind-icon.ts'
import { Stay } from '#app/components/resources/stay.tsx'
import { useUnit } from '#app/components/resources/use-unit.ts'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { ForumName } from '#app/components/ui/forum-name.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { StateTag } from '#app/components/ui/state-tag.tsx'
import type { Stay as Days } from '#app/domain/resources/days.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { CatalogueLine } from '#server/queries/resources/catalogue.ts'
import { type Filters, offerLink } from './filters-of.ts'

type CatalogueTableProps = { readonly items: readonly CatalogueLine[]; readonly stay: Days | null; readonly filters: Filters }

/** What the forums lend, one to a line; on a phone one to a card. */
export function CatalogueTable({ items, stay, filters }: CatalogueTableProps) {
  const { t, locale } = useT()
  const when = stay ? t('resources.catalogue.onDays', { days: formatStay(stay, locale, 'short') }) : t('resources.catalogue.today')
  return (
    <DataTable caption={t('resources.catalogue.caption')} captionHidden cards tight>
      <thead>
        <tr>
          <th scope="col">{t('resources.catalogue.resource')}</th>
          <th scope="col">{t('resources.catalogue.owner')}</th>
          <th scope="col">{t('resources.catalogue.place')}</th>
          <th scope="col">{t('resources.catalogue.offered')}</th>
          <th scope="col">{when}</th>
          <th scope="col" className="num">
            {t('resources.catalogue.value')}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Line key={item.id} item={item} when={when} to={offerLink(item.id, filters)} />
        ))}
      </tbody>
    </DataTable>
  )
}

function Line({ item, when, to }: { readonly item: CatalogueLine; readonly when: string; readonly to: string }) {
  const { t, locale } = useT()
  const { each } = useUnit()
  const { owner } = item
  return (
    <tr>
      <th scope="row">
        <span className="res">
          <Icon name={kindIcon[item.kind]} />
          <span>
            <Link className="title" to={to} lang={item.lang}>
              {item.title}
            </Link>
            <small>
              {item.code} · {t(`resources.kinds.${item.kind}`)}
            </small>
          </span>
        </span>
      </th>
      <td data-l={t('resources.catalogue.owner')}>
        <ForumName code={owner.code} name={locale === 'fr' ? owner.nameFr : owner.nameEn} />
      </td>
      <td data-l={t('resources.catalogue.place')}>{item.place || t('resources.catalogue.anywhere')}</td>
      <td data-l={t('resources.catalogue.offered')}>
        <Stay days={{ from: item.availableFrom, to: item.availableTo }} style="dated" />
      </td>
      <td data-l={when}>{item.state === 'offered' ? <AvailabilityTag availability={item.availability} /> : <StateTag kind="offer" state={item.state} />}</td>
      <td className="num" data-l={t('resources.catalogue.value')}>
        {item.unitValue === null ? t('resources.catalogue.noValue') : each(item.unitValue, item.currency, item.unit)}
      </td>
    </tr>
  )
}

import { Form, Link } from '@remix-run/react'
import { Button } from '#app/components/ui/button.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { kinds } from '#app/domain/resources/kinds.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { Filters } from './filters-of.ts'

/** What one needs, where and when: everything stands in the address. */
export function CatalogueFilters({ filters }: { readonly filters: Filters }) {
  const { t } = useT()
  const key = JSON.stringify(filters)
  const clear = filters.for ? `/resources?for=${filters.for}` : '/resources'
  const isFiltered = Object.keys(filters).some((name) => name !== 'page' && name !== 'for')
  return (
    <search key={key}>
      <Form className="filters" method="get" action="/resources" aria-label={t('resources.filters.label')}>
        <label className="f-q">
          <span className="label small">{t('resources.filters.q')}</span>
          <input className="input" type="search" name="q" defaultValue={filters.q} placeholder={t('resources.filters.qExample')} maxLength={200} />
        </label>
        <label>
          <span className="label small">{t('resources.filters.kind')}</span>
          <span className="pick">
            <select className="input" name="kind" defaultValue={filters.kind ?? ''}>
              <option value="">{t('resources.filters.anyKind')}</option>
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`resources.kinds.${kind}`)}
                </option>
              ))}
            </select>
            <Icon name="down" />
          </span>
        </label>
        <label>
          <span className="label small">{t('resources.filters.place')}</span>
          <input className="input" name="place" defaultValue={filters.place} maxLength={120} />
        </label>
        <label>
          <span className="label small">{t('resources.filters.from')}</span>
          <input className="input" type="date" name="from" defaultValue={filters.from} />
        </label>
        <label>
          <span className="label small">{t('resources.filters.lastDay')}</span>
          <input className="input" type="date" name="lastDay" defaultValue={filters.lastDay} />
        </label>
        {filters.forum ? <input type="hidden" name="forum" value={filters.forum} /> : null}
        {filters.for ? <input type="hidden" name="for" value={filters.for} /> : null}
        <div className="row f-more">
          <label className="check">
            <input type="checkbox" name="free" value="1" defaultChecked={filters.free === '1'} />
            <span>{t('resources.filters.free')}</span>
          </label>
          {filters.forum ? <span className="tag">{t('resources.filters.forum', { code: filters.forum })}</span> : null}
          {isFiltered ? (
            <Link to={clear} className="hit small">
              {t('resources.filters.clear')}
            </Link>
          ) : null}
        </div>
        <Button look="quiet" icon="search">
          {t('resources.filters.find')}
        </Button>
      </Form>
    </search>
  )
}

import { Form, Link } from '@remix-run/react'
import { Button } from '#app/components/ui/button.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import type { Option } from '#app/components/ui/option.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { QueryValue } from '#server/queries/registry.ts'

export type ForumFiltersChosen = { readonly continent?: string; readonly class?: string; readonly status?: string }
type ForumFiltersProps = { readonly chosen: ForumFiltersChosen; readonly found: Pick<QueryValue<'members.forums'>, 'continents' | 'classes' | 'statuses'> }

/** Which forums to see; everything stands in the address. */
export function ForumFilters({ chosen, found }: ForumFiltersProps) {
  const { t } = useT()
  const continents = found.continents.map((value) => ({ value, label: t(`members.continents.${value}`) }))
  const classes = found.classes.map((value) => ({ value, label: t(`members.classes.${value}`) }))
  const statuses = found.statuses.map((value) => ({ value, label: t(`members.statuses.${value}`) }))
  const isFiltered = Object.values(chosen).some(Boolean)
  return (
    <search key={JSON.stringify(chosen)}>
      <Form className="filters" method="get" action="/forums" aria-label={t('members.forums.filter')}>
        <Choice name="continent" label={t('members.forums.continent')} options={continents} chosen={chosen.continent} />
        <Choice name="class" label={t('members.forums.class')} options={classes} chosen={chosen.class} />
        {statuses.length > 1 ? <Choice name="status" label={t('members.forums.status')} options={statuses} chosen={chosen.status} /> : null}
        <Button look="quiet" icon="search">
          {t('members.forums.find')}
        </Button>
        {isFiltered ? (
          <div className="f-more">
            <Link to="/forums" className="hit small">
              {t('members.forums.clear')}
            </Link>
          </div>
        ) : null}
      </Form>
    </search>
  )
}

type ChoiceProps = { readonly name: string; readonly label: string; readonly options: readonly Option[]; readonly chosen: string | undefined }

function Choice({ name, label, options, chosen = '' }: ChoiceProps) {
  const { t } = useT()
  return (
    <label>
      <span className="label small">{label}</span>
      <span className="pick">
        <select className="input" name={name} defaultValue={chosen}>
          <option value="">{t('members.forums.any')}</option>
          {options.map(({ value, label: word }) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </label>
  )
}

import { Link } from '@remix-run/react'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { QueryValue } from '#server/queries/registry.ts'
import { roleWords } from './role-words.ts'

type Line = QueryValue<'members.people'>['items'][number]

/** People with the mandates that they have or will have, and what is odd about their accounts. */
export function PeopleTable({ people }: { readonly people: readonly Line[] }) {
  const { t } = useT()
  return (
    <DataTable caption={t('members.admin.people.caption')} captionHidden cards>
      <thead>
        <tr>
          <th scope="col">{t('members.admin.people.name')}</th>
          <th scope="col">{t('members.admin.people.mandates')}</th>
          <th scope="col">{t('members.admin.people.account')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              <Link className="title" to={`/people/${person.id}`}>
                {person.name}
              </Link>
              {person.email ? <small>{person.email}</small> : null}
            </th>
            <td>
              {person.mandates.length === 0 ? <span className="muted">{t('members.admin.people.noMandate')}</span> : null}
              <ul>
                {person.mandates.map((mandate) => (
                  <li key={mandate.bodyId + mandate.role + mandate.later}>
                    <span className="strong">{mandate.code}</span> {roleWords(t, mandate)}
                    {mandate.later ? ` (${t('members.admin.people.later')})` : null}
                    {mandate.title ? <small>{mandate.title}</small> : null}
                  </li>
                ))}
              </ul>
            </td>
            <td>
              <AccountState person={person} />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

function AccountState({ person }: { readonly person: Line }) {
  const { t } = useT()
  if (person.status !== 'active') {
    return (
      <Tag tone="stop" icon="pause">
        {t(`members.admin.status.${person.status}`)}
      </Tag>
    )
  }
  return (
    <span className="row">
      {person.hasComeIn ? null : <Tag icon="wait">{t('members.admin.status.notInYet')}</Tag>}
      {person.secondFactorDue ? (
        <Tag tone="turn" icon="lock">
          {t('members.admin.status.secondFactorDue')}
        </Tag>
      ) : null}
      {person.hasComeIn && !person.secondFactorDue ? <span className="muted">{t('members.admin.status.active')}</span> : null}
    </span>
  )
}

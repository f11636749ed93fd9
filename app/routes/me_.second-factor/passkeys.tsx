import { Link } from '@remix-run/react'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { Instant } from '#app/components/ui/instant.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { PasskeyView } from '#server/auth/passkeys.ts'

type PasskeysProps = {
  readonly passkeys: readonly PasskeyView[]
  /** Whether one can be added at this address; if not, the address at which it can. */
  readonly place: { readonly here: boolean; readonly instead: string | null }
}

export function Passkeys({ passkeys, place }: PasskeysProps) {
  const { t } = useT()
  return (
    <Section title={t('account.factor.passkeys')} className="mt7">
      <div className="account-line">
        <div>
          <p>{t('account.factor.passkeysLead')}</p>
          {place.here ? null : <p>{t('account.factor.notHere')}</p>}
          {place.instead ? (
            <p>
              {t('account.factor.instead')}{' '}
              <a className="hit" href={`${place.instead}/me/second-factor`}>
                {place.instead}
              </a>
            </p>
          ) : null}
        </div>
        {place.here ? <LinkButton to="/me/passkeys/add">{t('account.factor.addPasskey')}</LinkButton> : null}
      </div>
      {passkeys.length > 0 ? <PasskeyTable passkeys={passkeys} /> : null}
    </Section>
  )
}

function PasskeyTable({ passkeys }: { readonly passkeys: readonly PasskeyView[] }) {
  const { t } = useT()
  return (
    <DataTable caption={t('account.factor.passkeysCaption')} captionHidden cards>
      <thead>
        <tr>
          <th scope="col">{t('account.factor.name')}</th>
          <th scope="col">{t('account.factor.added')}</th>
          <th scope="col">{t('account.factor.used')}</th>
          <th scope="col">
            <span className="vh">{t('account.factor.remove')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {passkeys.map(({ id, name, addedAt, lastUsedAt }) => (
          <tr key={id}>
            <th scope="row">
              <bdi>{name}</bdi>
            </th>
            <td data-l={t('account.factor.added')}>
              <Instant value={addedAt} />
            </td>
            <td data-l={t('account.factor.used')}>{lastUsedAt ? <Instant value={lastUsedAt} /> : t('account.factor.never')}</td>
            <td>
              <Link className="hit" to={`/me/passkeys/${id}/remove`} aria-label={t('account.factor.removeNamed', { name })}>
                {t('account.factor.remove')}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

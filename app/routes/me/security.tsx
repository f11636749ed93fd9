import { Form } from '@remix-run/react'
import { Button } from '#app/components/ui/button.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { Instant } from '#app/components/ui/instant.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { deviceName } from '#app/i18n/device-name.ts'
import { dayOf, formatDay } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { OwnSession } from '#server/auth/own-sessions.ts'

/** The password, and every device on which the person is signed in. */
export function Security({ sessions }: { readonly sessions: readonly OwnSession[] }) {
  const { t } = useT()
  return (
    <>
      <Section title={t('members.me.security')} className="mt7">
        <div className="account-line">
          <div>
            <p className="strong">{t('members.login.password')}</p>
            <p>{t('members.me.passwordLead')}</p>
          </div>
          <LinkButton to="/me/password" icon="lock">
            {t('members.me.passwordChange')}
          </LinkButton>
        </div>
        <div className="account-line">
          <div>
            <p className="strong">{t('account.factor.title')}</p>
            <p>{t('account.factor.factorLead')}</p>
          </div>
          <LinkButton to="/me/second-factor" icon="lock">
            {t('account.factor.factorChange')}
          </LinkButton>
        </div>
      </Section>
      <Section
        title={t('members.me.sessions')}
        className="mt7"
        aside={<span className="small muted">{t('members.me.sessionsCount', { count: sessions.length })}</span>}
      >
        <SessionTable sessions={sessions} />
        {sessions.length > 1 ? (
          <Form method="post" action="/me/sessions" className="actions" preventScrollReset>
            <Button look="stop" name="end" value="others">
              {t('members.me.endOthers')}
            </Button>
          </Form>
        ) : null}
      </Section>
    </>
  )
}

function SessionTable({ sessions }: { readonly sessions: readonly OwnSession[] }) {
  const { t, locale, timeZone } = useT()
  return (
    <DataTable caption={t('members.me.sessionsCaption')} captionHidden cards>
      <thead>
        <tr>
          <th scope="col">{t('members.me.device')}</th>
          <th scope="col">{t('members.me.began')}</th>
          <th scope="col">{t('members.me.lastSeen')}</th>
          <th scope="col">{t('members.me.ends')}</th>
          <th scope="col">
            <span className="vh">{t('members.me.end')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sessions.map(({ id, current, shared, userAgent, place, beganAt, lastSeenAt, endsAt }) => {
          const device = deviceName(userAgent, t)
          return (
            <tr key={id}>
              <th scope="row">
                <span className="row">
                  {device}
                  {current ? <Tag icon="check">{t('members.me.current')}</Tag> : null}
                  {shared ? <Tag>{t('account.devices.notRemembered')}</Tag> : null}
                </span>
                {place ? <small className="muted">{t('account.devices.place', { place })}</small> : null}
              </th>
              <td data-l={t('members.me.began')}>
                <Instant value={beganAt} />
              </td>
              <td data-l={t('members.me.lastSeen')}>
                <Instant value={lastSeenAt} />
              </td>
              <td data-l={t('members.me.ends')}>
                <Instant value={endsAt} />
              </td>
              <td>
                {current ? null : (
                  <Form method="post" action="/me/sessions" preventScrollReset>
                    <button
                      type="submit"
                      className="textbtn"
                      name="end"
                      value={id}
                      aria-label={t('members.me.endNamed', { device, day: formatDay(dayOf(beganAt, timeZone), locale) })}
                    >
                      {t('members.me.end')}
                    </button>
                  </Form>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </DataTable>
  )
}

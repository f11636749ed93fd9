import { useEffect, useState } from 'react'
import { CommandForm } from '#app/components/command-form.tsx'
import { languageOptions } from '#app/components/members/language-options.ts'
import { Button } from '#app/components/ui/button.tsx'
import { CheckField } from '#app/components/ui/check-field.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { roles } from '#app/domain/members/actor.ts'
import { rolesOf } from '#app/domain/members/mandates.ts'
import type { Locale } from '#app/i18n/catalog.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { QueryValue } from '#server/queries/registry.ts'

type Bodies = QueryValue<'members.bodies'>
type InviteFormProps = { readonly bodies: Bodies; readonly bodyCode: string | null /** What a newcomer reads first. */; readonly language: Locale }

/** Whom to invite, for which body, as what. With a script the roles are those of the chosen body. */
export function InviteForm({ bodies, bodyCode, language }: InviteFormProps) {
  const { t, locale } = useT()
  const [bodyId, setBodyId] = useState((bodies.find(({ code }) => code === bodyCode) ?? bodies[0])?.id)
  const chosen = bodies.find(({ id }) => id === bodyId)
  const only = bodies.length === 1 ? bodies[0] : undefined
  // Without a script the body can be changed and the roles cannot follow: then all are offered.
  const [scripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])
  const offered = chosen && (scripted || only) ? rolesOf[chosen.kind] : roles
  const nameOf = ({ code, nameFr, nameEn }: Bodies[number]) => `${locale === 'fr' ? nameFr : nameEn} (${code})`

  return (
    <CommandForm action="/people/invite" label={t('members.invite.title')}>
      {({ fault, typed, busy }) => {
        const field = (name: string, otherwise = '') => ({ name, fault: fault(name), defaultValue: typed(name, otherwise) })
        return (
          <>
            {only ? (
              <p>
                <input type="hidden" name="bodyId" value={only.id} />
                <span className="strong">{nameOf(only)}</span>
              </p>
            ) : (
              <SelectField
                label={t('members.invite.body')}
                options={bodies.map((body) => ({ value: body.id, label: nameOf(body) }))}
                {...field('bodyId', bodyId)}
                onChange={({ target }) => setBodyId(target.value)}
                required
              />
            )}
            <SelectField
              key={offered.join()}
              label={t('members.invite.role')}
              options={offered.map((role) => ({ value: role, label: t(`members.roles.${role}`) }))}
              {...field('role', chosen?.kind === 'forum' ? 'forum_staff' : chosen && rolesOf[chosen.kind][0])}
              required
            />
            {offered.includes('coordinator') ? (
              <CheckField
                label={t('members.invite.finance')}
                hint={t('members.invite.financeHint')}
                name="finance"
                fault={fault('finance')}
                defaultChecked={typed('finance') === 'on'}
              />
            ) : null}
            <TextField label={t('members.invite.name')} {...field('name')} autoComplete="off" maxLength={120} required />
            <TextField label={t('members.invite.email')} {...field('email')} type="email" autoComplete="off" required />
            <TextField label={t('members.invite.personTitle')} hint={t('members.invite.titleHint')} optional {...field('title')} maxLength={120} />
            <SelectField
              label={t('members.invite.locale')}
              hint={t('members.invite.localeHint')}
              options={languageOptions}
              {...field('locale', language)}
              required
            />
            <div>
              <div className="actions">
                <Button busy={busy}>{t('members.invite.submit')}</Button>
              </div>
              <p className="after">{t('members.invite.after')}</p>
            </div>
          </>
        )
      }}
    </CommandForm>
  )
}

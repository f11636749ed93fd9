import { TimeZones } from '#app/components/members/time-zones.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { SectionHead } from '#app/components/ui/section-head.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { allianceLanguages } from '#app/domain/members/alliance-languages.ts'
import type { ShownRefusal } from '#app/http/respond.ts'
import { locales } from '#app/i18n/catalog.ts'
import { useT } from '#app/i18n/use-t.ts'

type SetUpFormProps = {
  readonly currencies: readonly string[]
  readonly timeZones: readonly string[]
  readonly answered: ShownRefusal | undefined
}

/** Each language says its own name. */
const languages = { fr: 'Français', en: 'English' } as const

/** The alliance on one side, its first coordinator on the other; posts to its own address. */
export function SetUpForm({ currencies, timeZones, answered }: SetUpFormProps) {
  const { t, locale } = useT()
  const fault = answered?.refusal.faults ?? {}
  const field = (name: string, otherwise = '') => ({ name, fault: fault[name], defaultValue: answered?.typed[name] ?? otherwise, required: true })
  return (
    <form method="post" className="set-up">
      <h1>{t('members.setUp.title')}</h1>
      <p className="muted mt2">{t('members.setUp.lead')}</p>
      {answered ? (
        <div className="mt5">
          <ErrorSummary sentence={answered.refusal.sentence} faults={fault} />
        </div>
      ) : null}
      <div className="set-up-cols mt6">
        <section aria-labelledby="h-alliance">
          <SectionHead id="h-alliance" title={t('members.setUp.alliance')} />
          <div className="mt4">
            <TextField label={t('members.setUp.nameFr')} {...field('nameFr')} lang="fr" />
            <TextField label={t('members.setUp.nameEn')} {...field('nameEn')} lang="en" />
            <TextField
              label={t('members.setUp.prefix')}
              hint={t('members.setUp.prefixHint')}
              {...field('numberPrefix')}
              width="s"
              autoCapitalize="characters"
            />
            <SelectField
              label={t('members.setUp.languages')}
              hint={t('members.setUp.languagesHint')}
              options={allianceLanguages.map((value) => ({ value, label: t(`members.setUp.speaks.${value}`) }))}
              {...field('languages', locale === 'fr' ? 'fr,en' : 'en,fr')}
            />
            <SelectField
              label={t('members.setUp.currency')}
              hint={t('members.setUp.currencyHint')}
              options={currencies.map((code) => ({ value: code, label: code }))}
              {...field('baseCurrency', 'EUR')}
            />
            <TextField label={t('members.setUp.timeZone')} hint={t('members.setUp.timeZoneHint')} {...field('timeZone', 'Africa/Lome')} list="time-zones" />
            <TextField label={t('members.setUp.fee')} hint={t('members.setUp.feeHint')} {...field('fee', '1')} width="s" inputMode="decimal" />
            <TimeZones zones={timeZones} />
          </div>
        </section>
        <section aria-labelledby="h-you">
          <SectionHead id="h-you" title={t('members.setUp.coordinator')} />
          <div className="mt4">
            <TextField label={t('members.setUp.name')} {...field('coordinator.name')} autoComplete="name" />
            <TextField label={t('members.setUp.email')} {...field('coordinator.email')} type="email" autoComplete="username" />
            <SelectField
              label={t('members.setUp.language')}
              options={locales.map((code) => ({ value: code, label: languages[code] }))}
              {...field('coordinator.locale', locale)}
            />
            <TextField
              label={t('members.setUp.password')}
              hint={t('members.setUp.passwordHint')}
              {...field('coordinator.password')}
              type="password"
              autoComplete="new-password"
              minLength={12}
              maxLength={256}
            />
          </div>
          <div className="actions">
            <Button>{t('members.setUp.submit')}</Button>
          </div>
          <p className="after">{t('members.setUp.after')}</p>
        </section>
      </div>
    </form>
  )
}

import { usePoolWords } from '#app/components/pool/use-pool-words.ts'
import { Field } from '#app/components/ui/field.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { regions } from '#app/domain/m49.ts'
import { themes } from '#app/domain/pool/earmark.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { PledgeOptions } from '#server/queries/pool/pledge-options.ts'

/** Named on the server: browsers order and spell country names each in their way. */
export type NamedCountry = { readonly code: string; readonly label: string }

type EarmarkFieldProps = {
  readonly projects: PledgeOptions['projects']
  readonly countries: readonly NamedCountry[]
  readonly chosen: string
  readonly fault: string | undefined
}

/** What the money is tied to, as one choice: `theme:prevention`, `region:002`, `country:TG`, `project:<id>`. */
export function EarmarkField({ projects, countries, chosen, fault }: EarmarkFieldProps) {
  const { t, locale } = useT()
  const { theme, region } = usePoolWords()
  const groups = [
    { kind: 'theme', label: t('pool.pledgeForm.themes'), choices: themes.map((code) => ({ code, label: theme(code) })) },
    {
      kind: 'project',
      label: t('pool.pledgeForm.projects'),
      choices: projects.map(({ id, number, titleFr, titleEn }) => ({ code: id, label: `${number} ${locale === 'fr' ? titleFr : titleEn}` })),
    },
    { kind: 'region', label: t('pool.pledgeForm.places'), choices: regions.map((code) => ({ code, label: region(code) })) },
    { kind: 'country', label: t('pool.pledgeForm.countries'), choices: countries },
  ]
  return (
    <Field label={t('pool.pledgeForm.earmark')} name="earmark" hint={t('pool.pledgeForm.earmarkHint')} fault={fault}>
      {(ties) => (
        <span className="pick">
          <select className="input" defaultValue={chosen} {...ties}>
            <option value="unearmarked:">{t('pool.pledgeForm.free')}</option>
            {groups
              .filter(({ choices }) => choices.length > 0)
              .map(({ kind, label, choices }) => (
                <optgroup key={kind} label={label}>
                  {choices.map(({ code, label: word }) => (
                    <option key={code} value={`${kind}:${code}`}>
                      {word}
                    </option>
                  ))}
                </optgroup>
              ))}
          </select>
          <Icon name="down" />
        </span>
      )}
    </Field>
  )
}

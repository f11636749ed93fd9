import { CommandForm } from '#app/components/command-form.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { RadioGroup } from '#app/components/ui/radio-group.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { QueryValue } from '#server/queries/registry.ts'

type SecondFactorFormProps = Pick<QueryValue<'members.settings'>, 'secondFactorOf' | 'without'>

/** Chooses who needs a second factor, and says how many have none. */
export function SecondFactorForm({ secondFactorOf, without }: SecondFactorFormProps) {
  const { t } = useT()
  const options = (['coordinator', 'finance'] as const).map((value) => ({
    value,
    label: t(`members.requirement.${value}`),
    hint: t('members.requirement.without', { count: without[value] }),
  }))
  return (
    <CommandForm action="/secretariat/settings" label={t('members.requirement.title')} className="form mt4">
      {({ busy, typed }) => (
        <>
          <RadioGroup label={t('members.requirement.legend')} name="of" options={options} multiple={typed('of', secondFactorOf.join()).split(',')} />
          <div className="actions">
            <Button busy={busy}>{t('members.requirement.submit')}</Button>
          </div>
          <p className="after">{t('members.requirement.then')}</p>
        </>
      )}
    </CommandForm>
  )
}

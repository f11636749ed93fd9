import { CommandForm } from '#app/components/command-form.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { RadioGroup } from '#app/components/ui/radio-group.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import type { StandingAct } from '#app/domain/members/admission.ts'
import type { StandingPageName } from '#app/http/standing-pages.ts'
import { useT } from '#app/i18n/use-t.ts'
import { FormEnd } from './form-end.tsx'
import { ToForum } from './to-forum.tsx'

type StandingFormProps = {
  readonly code: string
  readonly nameFr: string
  readonly nameEn: string
  readonly name: StandingPageName
  /** Nobody administers the forum: it cannot be admitted or reinstated. */
  readonly needsAdmin: boolean
  /** Those that can be done now; none and a note stands in place of the form. */
  readonly acts: readonly StandingAct[]
}

const parting: readonly StandingPageName[] = ['suspend', 'withdrawal']

/** The page of one act on a forum's standing: what it does, and its form alone (rulings.md 23). */
export function StandingForm({ code, nameFr, nameEn, name, needsAdmin, acts }: StandingFormProps) {
  const { t, locale } = useT()
  const title = t(`members.standing.pages.${name}.title`)
  return (
    <div className="narrow">
      <PageHead over={<ToForum code={code} name={locale === 'fr' ? nameFr : nameEn} />} title={title} lead={t(`members.standing.pages.${name}.lead`)} />
      {needsAdmin && (name === 'admission' || name === 'reinstate') ? (
        <div className="errors-above">
          <Notice tone="turn">{t('members.standing.needsAdmin')}</Notice>
        </div>
      ) : null}
      {acts.length === 0 ? (
        <Notice tone="wait">
          <p className="strong">{t('members.standing.notNow')}</p>
          <p>{t('members.standing.notNowText')}</p>
        </Notice>
      ) : (
        <CommandForm action={`/forums/${code}/${name}`} label={title}>
          {({ fault, typed, busy }) => {
            const field = (named: string) => ({ name: named, fault: fault(named), defaultValue: typed(named) })
            return (
              <>
                <Outcome name={name} acts={acts} field={field('outcome')} />
                {name === 'consider' ? null : (
                  <TextArea label={t('members.standing.reason')} hint={t('members.standing.reasonHint')} {...field('reason')} required />
                )}
                {name === 'admission' ? (
                  <TextField label={t('members.standing.referenceLabel')} hint={t('members.standing.referenceHint')} optional {...field('reference')} />
                ) : null}
                <FormEnd submit={t(`members.standing.pages.${name}.submit`)} code={code} busy={busy} look={parting.includes(name) ? 'stop-full' : 'primary'} />
              </>
            )
          }}
        </CommandForm>
      )}
    </div>
  )
}

type OutcomeProps = Pick<StandingFormProps, 'name' | 'acts'> & {
  readonly field: { readonly name: string; readonly fault: string | undefined; readonly defaultValue: string }
}

/** Where a meeting could end in two ways; nothing is chosen beforehand. */
function Outcome({ name, acts, field }: OutcomeProps) {
  const { t } = useT()
  if (name !== 'admission' && name !== 'withdrawal') return null
  const options = acts.flatMap((act) => (isOutcome(act) ? [{ value: act, label: t(`members.standing.outcomes.${act}`) }] : []))
  return <RadioGroup label={t(name === 'admission' ? 'members.standing.outcome' : 'members.standing.departure')} options={options} {...field} required />
}

function isOutcome(act: StandingAct): act is 'admit' | 'decline' | 'withdraw' | 'lapse' {
  return act === 'admit' || act === 'decline' || act === 'withdraw' || act === 'lapse'
}

import { CommandForm } from '#app/components/command-form.tsx'
import { ActEnd } from '#app/components/projects/act-end.tsx'
import { TextMark } from '#app/components/projects/text-mark.tsx'
import { CheckField } from '#app/components/ui/check-field.tsx'
import { RadioGroup } from '#app/components/ui/radio-group.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { useT } from '#app/i18n/use-t.ts'

type ConsentFormProps = {
  readonly projectId: string
  readonly forum: string
  readonly contentHash: string
  /** The forum consented to an earlier version: the difference must be seen (rulings.md 8). */
  readonly renewing: boolean
}

/** The answer of a partner's administrator to exactly this text. */
export function ConsentForm({ projectId, forum, contentHash, renewing }: ConsentFormProps) {
  const { t } = useT()
  const at = `/projects/${projectId}`
  return (
    <Section title={t('projects.consent.answer')} className="mt7">
      <CommandForm action={`${at}/consent`} label={t('projects.consent.answer')}>
        {({ fault, typed, busy }) => (
          <>
            <input type="hidden" name="contentHash" value={contentHash} />
            <RadioGroup
              label={t('projects.consent.answer')}
              name="answer"
              required
              options={[
                { value: 'consent', label: t('projects.consent.yes', { forum }), hint: t('projects.consent.yesHint') },
                { value: 'decline', label: t('projects.consent.no', { forum }), hint: t('projects.consent.noHint') },
              ]}
              defaultValue={typed('answer')}
              fault={fault('answer')}
            />
            {renewing ? (
              <CheckField
                label={t('projects.consent.seen')}
                name="seenDifference"
                defaultChecked={typed('seenDifference') === 'on'}
                hint={<a href="#difference">{t('projects.consent.readDifference')}</a>}
                fault={fault('seenDifference')}
              />
            ) : null}
            <TextArea label={t('projects.consent.reason')} name="reason" rows={4} optional defaultValue={typed('reason')} fault={fault('reason')} />
            <p className="small muted">
              {t('projects.consent.mark')} <TextMark hash={contentHash} />
            </p>
            <ActEnd submit={t('projects.consent.submit')} hint={t('projects.consent.hint')} back={at} busy={busy} />
          </>
        )}
      </CommandForm>
    </Section>
  )
}

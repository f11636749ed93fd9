import { Link } from '@remix-run/react'
import { Icon } from '#app/components/ui/icon.tsx'
import { Section } from '#app/components/ui/section.tsx'
import type { FirstStep } from '#app/domain/members/first-steps.ts'
import { useT } from '#app/i18n/use-t.ts'

/** What a new alliance does until its first forum is a member: done steps ticked, each other a way to do it. */
export function FirstSteps({ steps }: { readonly steps: readonly FirstStep[] }) {
  const { t } = useT()
  const done = steps.filter((step) => step.done).length
  const next = steps.find((step) => !step.done)
  return (
    <Section
      title={t('members.firstSteps.title')}
      aside={<span className="muted small">{t('members.firstSteps.count', { done, all: steps.length })}</span>}
      className="first-steps"
    >
      <p className="muted mt4">{t('members.firstSteps.lead')}</p>
      <ol>
        {steps.map((step) => (
          <li key={step.name} data-done={step.done || undefined} aria-current={step === next ? 'step' : undefined}>
            <Mark step={step} />
            <div>
              <p className="what">
                {step.to && !step.done ? <Link to={step.to}>{t(`members.firstSteps.${step.name}.title`)}</Link> : t(`members.firstSteps.${step.name}.title`)}
              </p>
              <p className="muted small">{t(`members.firstSteps.${step.name}.text`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Mark({ step: { done, to } }: { readonly step: FirstStep }) {
  const { t } = useT()
  const word = t(`members.firstSteps.${done ? 'done' : to ? 'next' : 'waits'}`)
  return (
    <span className="mark">
      {done ? <Icon name="okay" /> : null}
      <span className="vh">{word}</span>
    </span>
  )
}

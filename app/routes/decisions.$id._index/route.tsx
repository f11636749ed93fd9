import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { DecisionHead, type DecisionView } from '#app/components/decisions/decision-head.tsx'
import { DecisionTexts } from '#app/components/decisions/decision-texts.tsx'
import { StandsAside } from '#app/components/projects/stands-aside.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { SubjectThreads } from '#app/components/threads/subject-threads.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { StateBox } from '#app/components/ui/state-box.tsx'
import { StateTag } from '#app/components/ui/state-tag.tsx'
import { formatMoney } from '#app/domain/money.ts'
import { page, requireActor } from '#app/http/respond.ts'
import { type T, useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const subjectId = args.params.id
  const decision = page(await args.context.ask('decisions.page', { decisionId: subjectId }))
  return { decision, discussion: page(await args.context.ask('threads.of-subject', { subject: 'decision', subjectId })) }
}

export const meta = pageTitle<typeof loader>((t, { decision }) => decision.number ?? t('decisions.page.unnumbered'))

export default function DecisionPage() {
  const { t, locale } = useT()
  const { decision, discussion } = useLoaderData<typeof loader>()
  const { may, state } = decision
  const mine = may.confirm !== null && may.confirm.refusal === null
  return (
    <>
      <DecisionHead decision={decision} />
      <StateBox
        title={t('projects.page.stateOf')}
        tag={
          state === 'adopted' ? (
            <StateTag kind="outcome" state={decision.consequence === 'reserve_list' ? 'deferred' : decision.outcome} />
          ) : (
            <StateTag kind="decision" state={state} />
          )
        }
        mine={mine}
        after={t(`decisions.page.after.${state}`)}
        act={
          mine ? (
            <LinkButton look="primary" to={`/decisions/${decision.id}/confirm`}>
              {t('decisions.page.confirm')}
            </LinkButton>
          ) : null
        }
      >
        <strong>{whatBecame(decision, t, locale)}</strong>
        {state === 'recorded' && decision.amount ? <> {t(`decisions.page.ifShort.${decision.ifShort}`)}</> : null}
      </StateBox>
      <StandsAside parties={decision.aside} />
      <DecisionTexts {...decision} />
      {decision.source ? (
        <p className="small">
          <Link to={`/threads/${decision.source.threadId}/m/${decision.source.seq}`}>{t('acts.source.message', { seq: decision.source.seq })}</Link>
        </p>
      ) : null}
      <Acts decision={decision} />
      {state === 'adopted' ? <SubjectThreads about={`decision=${decision.id}`} {...discussion} /> : null}
    </>
  )
}

function whatBecame(decision: DecisionView, t: T, locale: 'fr' | 'en'): string {
  if (decision.state !== 'adopted') return t(`decisions.page.state.${decision.state}`)
  if (decision.consequence === 'reserve_list') return t('decisions.page.state.adopted_reserve_list')
  if (decision.outcome !== 'approved') return t(`decisions.page.state.adopted_${decision.outcome}`)
  return t('decisions.page.state.adopted_approved', { amount: decision.amount ? formatMoney(decision.amount, locale) : '' })
}

function Acts({ decision }: { readonly decision: DecisionView }) {
  const { t } = useT()
  const { may } = decision
  const refusal = may.confirm?.refusal ?? null
  if (!refusal && !may.withdraw) return null
  return (
    <Section title={t('decisions.page.acts')} className="mt7">
      <ul className="act-list">
        {refusal ? (
          <li>
            <p className="strong muted">{t('decisions.page.confirm')}</p>
            <p className="small muted">{t('decisions.page.second')}</p>
          </li>
        ) : null}
        {may.withdraw ? (
          <li>
            <LinkButton look="stop" to={`/decisions/${decision.id}/withdraw`}>
              {t('decisions.page.withdraw')}
            </LinkButton>
            <p className="small muted">{t('decisions.page.withdrawHint')}</p>
          </li>
        ) : null}
      </ul>
    </Section>
  )
}

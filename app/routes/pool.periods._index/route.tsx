import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useMandate } from '#app/components/mandate.ts'
import { ClosingWaits, ConfirmClosingForm, RejectClosingForm } from '#app/components/pool/closing-forms.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Day } from '#app/components/ui/day.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { page, requireActor } from '#app/http/respond.ts'
import { formatDay } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import { useChanged } from '#app/realtime/use-changed.ts'
import { ClosingTable } from './closing-table.tsx'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return page(await args.context.ask('pool.periods'))
}

export const meta = pageTitle('pool.periods.title')

/** How far the register is closed, and what waits for an answer. */
export default function Periods() {
  const { t, locale } = useT()
  const { closedThrough, firstOpenDay, closings, mayAsk } = useLoaderData<typeof loader>()
  useChanged('pool', useMandate())
  const open = closings.find(({ state }) => state === 'proposed')
  return (
    <>
      <PageHead
        over={<Link to="/pool">{t('pool.title')}</Link>}
        title={t('pool.periods.title')}
        lead={closedThrough ? t('pool.periods.closedThrough', { day: formatDay(closedThrough, locale) }) : t('pool.periods.noneClosed')}
        actions={
          mayAsk && !open ? (
            <LinkButton to="/pool/periods/close" look="primary">
              {t('pool.periods.ask')}
            </LinkButton>
          ) : undefined
        }
      />
      <p>{firstOpenDay ? t('pool.periods.rule', { day: formatDay(firstOpenDay, locale) }) : t('pool.periods.ruleNone')}</p>
      {open ? (
        <Section title={t('pool.periods.waiting', { day: formatDay(open.through, locale) })} className="mt6">
          <ClosingWaits mayNot={open.mayNotAnswer} />
          <p className="mt4 muted">
            {t('pool.periods.askedBy', { name: open.proposedBy.name })} <Day value={open.proposedBy.at.slice(0, 10)} />
          </p>
          {open.note ? <p dir="auto">{open.note}</p> : null}
          {open.mayNotAnswer === null ? (
            <div className="pool-answers mt6">
              <Section title={t('pool.periods.confirmTitle')} level={3}>
                <ConfirmClosingForm closingId={open.id} />
              </Section>
              <Section title={t('pool.periods.rejectTitle')} level={3}>
                <RejectClosingForm closingId={open.id} />
              </Section>
            </div>
          ) : null}
        </Section>
      ) : null}
      <Section title={t('pool.periods.history')} className="mt6">
        {closings.length > 0 ? <ClosingTable closings={closings} /> : <EmptyState title={t('pool.periods.none')}>{t('pool.periods.noneText')}</EmptyState>}
      </Section>
    </>
  )
}

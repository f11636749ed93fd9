import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useMandate } from '#app/components/mandate.ts'
import { EntryTable } from '#app/components/pool/entry-table.tsx'
import { ledgerPath } from '#app/components/pool/ledger-path.ts'
import { usePoolWords } from '#app/components/pool/use-pool-words.ts'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { StateTag } from '#app/components/ui/state-tag.tsx'
import { can } from '#app/domain/members/permissions.ts'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { useChanged } from '#app/realtime/use-changed.ts'
import { Awaiting } from './awaiting.tsx'
import { Becomes } from './becomes.tsx'
import { Endings } from './endings.tsx'
import { Payments } from './payments.tsx'
import { Promised } from './promised.tsx'
import { Receipts } from './receipts.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const actor = requireActor(args)
  const contributionId = args.params.id
  const contribution = page(await args.context.ask('pool.contribution', { contributionId }))
  const { entries } = page(await args.context.ask('pool.ledger', { contributionId }))
  return { contribution, entries: entries.slice(0, 10), opensProjects: can(actor, 'projects.read') }
}

export const meta = pageTitle<typeof loader>((t, { contribution }) => t('pool.contribution.title', { code: contribution.line.code }))

export default function Contribution() {
  const { t } = useT()
  const { name, earmark } = usePoolWords()
  const { contribution, entries, opensProjects } = useLoaderData<typeof loader>()
  useChanged('pool', useMandate())
  const { line, may, base } = contribution
  return (
    <>
      <PageHead
        over={
          <span className="row">
            <Link to="/pool">{t('pool.contribution.back')}</Link>
            <span>{line.code}</span>
            <StateTag kind="contribution" state={line.awaiting ? 'registered' : line.state} />
          </span>
        }
        title={name(line.contributor)}
        lead={earmark(line.earmark)}
        actions={
          <>
            <LinkButton to="statement">{t('pool.statement.heading')}</LinkButton>
            {may.commit ? (
              <LinkButton to="commit" look={may.receive ? 'quiet' : 'primary'}>
                {t('pool.contribution.commit')}
              </LinkButton>
            ) : null}
            {may.cancel ? <LinkButton to="cancel">{t('pool.contribution.cancel')}</LinkButton> : null}
            {may.writeOff ? <LinkButton to="write-off">{t('pool.contribution.writeOff')}</LinkButton> : null}
            {may.giveBack ? <LinkButton to="refund">{t('pool.contribution.giveBack')}</LinkButton> : null}
            {may.receive ? (
              <LinkButton to="receive" look="primary" icon="plus">
                {t('pool.contribution.receive')}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <Awaiting contribution={contribution} />
      <Promised contribution={contribution} />
      <Payments payments={contribution.payments} maySchedule={may.schedule} />
      <Becomes line={line} base={base} />
      <Endings endings={contribution.endings} />
      <Receipts receipts={contribution.receipts} base={base} />
      {entries.length > 0 ? (
        <Section
          title={t('pool.contribution.entries')}
          className="mt7"
          aside={<Link to={ledgerPath({ contribution: line.id })}>{t('pool.contribution.allEntries')}</Link>}
        >
          <EntryTable entries={entries} caption={t('pool.entries.caption')} base={base} opensProjects={opensProjects} />
        </Section>
      ) : null}
      <p className="after">{t('pool.entries.after')}</p>
    </>
  )
}

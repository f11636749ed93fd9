import { Link } from '@remix-run/react'
import { formatMoney } from '#app/domain/money.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { ContributionPage } from '#server/queries/pool/contribution.ts'
import { CommandForm } from '../command-form.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'

type RegistrationPageProps = { readonly act: 'confirm' | 'reject'; readonly contribution: ContributionPage }

/** A second coordinator answers what finance registered for a body without account. */
export function RegistrationPage({ act, contribution: { line, awaits, aside, may } }: RegistrationPageProps) {
  const { t, locale } = useT()
  const title = t(act === 'confirm' ? 'pool.registration.confirmTitle' : 'pool.registration.rejectTitle')
  const said = line.awaiting && { code: line.code, amount: formatMoney(line.awaiting.amount, locale), document: awaits?.document ?? '' }
  return (
    <>
      <PageHead over={<Link to={`/pool/contributions/${line.id}`}>{t('pool.contribution.title', { code: line.code })}</Link>} title={title} />
      {said && !may.answer ? (
        <Notice tone="wait">{t(aside ? 'pool.aside' : 'pool.contribution.awaitingMine')}</Notice>
      ) : said ? (
        <CommandForm action={`/pool/contributions/${line.id}/${act}`} label={title}>
          {({ busy }) => (
            <>
              <p>{act === 'confirm' ? t('pool.registration.confirmLead', said) : t('pool.registration.rejectLead', said)}</p>
              <div className="actions">
                <Button busy={busy} look={act === 'confirm' ? 'primary' : 'quiet'}>
                  {t(`pool.registration.${act}`)}
                </Button>
              </div>
            </>
          )}
        </CommandForm>
      ) : (
        <Notice>{t('pool.registration.done')}</Notice>
      )}
    </>
  )
}

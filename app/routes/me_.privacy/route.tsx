import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { Erasure } from './erasure.tsx'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return page(await args.context.ask('members.privacy'))
}

export const meta = pageTitle('account.privacy.title')

export default function Privacy() {
  const { t } = useT()
  const erasure = useLoaderData<typeof loader>()
  return (
    <div className="narrow">
      <PageHead
        over={
          <Link className="hit" to="/me">
            {t('account.privacy.back')}
          </Link>
        }
        title={t('account.privacy.title')}
        lead={t('account.privacy.lead')}
      />
      <Section title={t('account.privacy.take')}>
        <p className="mt4">{t('account.privacy.takeText')}</p>
        <div className="actions">
          <LinkButton to="/me/privacy/export" reloadDocument download>
            {t('account.privacy.takeAction')}
          </LinkButton>
        </div>
      </Section>
      <Section title={t('account.privacy.discretion')} className="mt7">
        <p className="mt4">{t('account.privacy.discretionText')}</p>
      </Section>
      <Erasure {...erasure} />
    </div>
  )
}

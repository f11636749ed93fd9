import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Facts } from '#app/components/ui/facts.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { firstSteps } from './first-steps.ts'

export function loader(args: LoaderFunctionArgs) {
  const { name, role, finance, body } = requireActor(args)
  return { name, role, finance, body }
}

export const meta = pageTitle('members.arrival.title')

/** The first page after an invitation: for whom one acts now, and what to do first. */
export default function Welcome() {
  const { t, locale } = useT()
  const { name, role, finance, body } = useLoaderData<typeof loader>()
  return (
    <div className="narrow">
      <PageHead title={t('members.arrival.greeting', { name })} lead={t('members.arrival.lead')} />
      <Facts
        facts={[
          { term: t('members.arrival.body'), value: locale === 'fr' ? body.nameFr : body.nameEn },
          ...(role === 'system' ? [] : [{ term: t('members.arrival.role'), value: t(`members.roles.${finance ? 'finance' : role}`) }]),
        ]}
      />
      <Section title={t('members.arrival.first')} className="mt7">
        <ul>
          {firstSteps(role, body).map(({ step, to }) => (
            <li key={step} className="account-line">
              <div>
                <p className="strong">{t(`members.arrival.steps.${step}.title`)}</p>
                <p>{t(`members.arrival.steps.${step}.text`)}</p>
              </div>
              <Link className="hit" to={to}>
                {t(`members.arrival.steps.${step}.link`)}
              </Link>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}

import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { useT } from '#app/i18n/use-t.ts'

type FactorPageProps = { readonly title: string; readonly lead?: ReactNode; readonly children: ReactNode }

/** The page of one act on one's second factor, with the way back to all of it. */
export function FactorPage({ title, lead, children }: FactorPageProps) {
  const { t } = useT()
  return (
    <div className="narrow">
      <PageHead
        over={
          <Link className="hit" to="/me/second-factor">
            {t('account.factor.overview')}
          </Link>
        }
        title={title}
        lead={lead}
      />
      {children}
    </div>
  )
}

import { Link } from '@remix-run/react'
import { ProjectMoneyFacts } from '#app/components/pool/project-money.tsx'
import { DossierResources } from '#app/components/resources/dossier-resources.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { QueryValue } from '#server/queries/registry.ts'

type ResourcesTabProps = { readonly borrowed: QueryValue<'resources.of-dossier'>; readonly money: QueryValue<'pool.project'> | null }

/** Money first, things after: they are never added to each other (domain.md §3.2). */
export function ResourcesTab({ borrowed, money }: ResourcesTabProps) {
  const { t } = useT()
  return (
    <>
      {money ? (
        <Section title={t('projects.page.money')} level={3}>
          <div className="mt4">
            <ProjectMoneyFacts money={money} />
          </div>
          <p className="mt4">
            <Link to={`/projects/${money.project.id}/money`}>{t('pool.out.link')}</Link>
          </p>
        </Section>
      ) : null}
      <div className={money ? 'mt7' : undefined}>
        <DossierResources page={borrowed} />
      </div>
    </>
  )
}

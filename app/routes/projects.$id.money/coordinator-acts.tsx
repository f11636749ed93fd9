import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { DossierMoney } from '#server/queries/pool/dossier-money.ts'

/** The rarer acts of coordinators; nothing for anybody else. */
export function CoordinatorActs({ money: { project, may, sums, takers } }: { readonly money: DossierMoney }) {
  const { t } = useT()
  if (!may.release) return null
  const left = BigInt(sums.decided.amount) > BigInt(sums.allocated.amount)
  const free = sums.free.amount !== '0'
  if (!left && !free) return null
  return (
    <Section title={t('pool.out.acts.heading')} className="mt7">
      <div className="row mt4">
        {left ? <LinkButton to={`/projects/${project.id}/allocate`}>{t('pool.out.acts.allocate')}</LinkButton> : null}
        {free ? <LinkButton to={`/projects/${project.id}/release`}>{t('pool.out.acts.release')}</LinkButton> : null}
        {free && takers.length > 0 ? <LinkButton to={`/projects/${project.id}/reallocate`}>{t('pool.out.acts.reallocate')}</LinkButton> : null}
      </div>
    </Section>
  )
}

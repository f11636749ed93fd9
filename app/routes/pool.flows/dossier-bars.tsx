import { Link } from '@remix-run/react'
import { FigureLink } from '#app/components/pool/figure-link.tsx'
import { ProjectNumber } from '#app/components/pool/project-number.tsx'
import { titleOf } from '#app/components/projects/titles.ts'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { formatAmount, type Money } from '#app/domain/money.ts'
import { useT } from '#app/i18n/use-t.ts'
import { BandUse } from './band-symbols.tsx'
import type { Flows } from './flows.ts'

type Dossier = Flows['dossiers'][number]
type DossierBarsProps = { readonly flows: Flows; readonly opensProjects: boolean }

const steps = [
  { name: 'decided', fill: 'f-open' },
  { name: 'allocated', fill: 'f-ink' },
  { name: 'disbursed', fill: 'f-gold' },
  { name: 'spent', fill: 'f-go' },
] as const

/** From the decision to the spending, dossier by dossier: four bars on one scale, and beside them their sums. */
export function DossierBars({ flows, opensProjects }: DossierBarsProps) {
  const { t } = useT()
  const { dossiers, base, opens } = flows
  const shown = steps.filter(({ name }) => dossiers.some((one) => one[name] !== null))
  const sums = dossiers.flatMap((one) => shown.map(({ name }) => BigInt(one[name]?.amount ?? '0')))
  const [largest = 0n] = sums.toSorted((a, b) => (a < b ? 1 : -1))
  if (dossiers.length === 0) return null
  return (
    <Section
      title={t('pool.flows.dossiers')}
      className="mt7"
      aside={<span className="small muted">{t(opens ? 'pool.flow.scale' : 'pool.flow.scaleOnly')}</span>}
    >
      <DataTable caption={t('pool.flows.dossiersCaption', { currency: base })} captionHidden cards tight className="bars-t">
        <thead>
          <tr>
            <th scope="col">{t('pool.flows.dossier')}</th>
            <td />
            {shown.map(({ name, fill }) => (
              <th key={name} scope="col" className="num">
                <Key fill={fill} /> {t(name === 'decided' ? 'pool.flows.decided' : `pool.figures.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {dossiers.map((dossier) => (
            <DossierRow key={dossier.id} dossier={dossier} largest={largest} opens={opens} opensProjects={opensProjects} shown={shown} />
          ))}
        </tbody>
      </DataTable>
    </Section>
  )
}

type DossierRowProps = {
  readonly dossier: Dossier
  readonly largest: bigint
  readonly opens: boolean
  readonly opensProjects: boolean
  readonly shown: readonly (typeof steps)[number][]
}

function DossierRow({ dossier, largest, opens, opensProjects, shown }: DossierRowProps) {
  const { t, locale } = useT()
  return (
    <tr>
      <th scope="row">
        <ProjectNumber project={dossier} opens={opensProjects} className="title" />
        <BandUse seed={dossier.number ?? dossier.seed} />
        <small>{titleOf(dossier, locale, t)}</small>
      </th>
      <td className="bars">
        <svg viewBox={`0 0 1000 ${shown.length * 7}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
          {shown.map(({ name, fill }, index) => (
            <rect key={name} className={fill} y={index * 7 + 1} width={perMille(dossier[name], largest)} height="5" />
          ))}
        </svg>
      </td>
      {shown.map(({ name }) => (
        <td key={name} className="num" data-l={t(name === 'decided' ? 'pool.flows.decided' : `pool.figures.${name}`)}>
          {name === 'decided' ? (
            <Decided dossier={dossier} locale={locale} />
          ) : (
            <FigureLink bare value={dossier[name]} view={opens ? { figure: name, project: dossier.id } : null} />
          )}
        </td>
      ))}
    </tr>
  )
}

/** A decision has no entries: its sum opens the decision. */
function Decided({ dossier: { id, decided }, locale }: { readonly dossier: Dossier; readonly locale: string }) {
  if (!decided || decided.amount === '0') return <>–</>
  return (
    <Link className="plain nowrap" to={`/projects/${id}?tab=decision`}>
      {formatAmount(decided, locale)}
    </Link>
  )
}

function Key({ fill }: { readonly fill: string }) {
  return (
    <svg className="key" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      <rect className={fill} width="10" height="10" />
    </svg>
  )
}

function perMille(part: Money | null, whole: bigint): number {
  return whole > 0n ? Number((BigInt(part?.amount ?? '0') * 1000n) / whole) : 0
}

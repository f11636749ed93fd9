import { z } from 'zod'
import { can } from '#app/domain/members/permissions.ts'
import { currencies, type Money, money } from '#app/domain/money.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { visibleProjects } from '../projects/visible.ts'
import { defineQuery } from '../query.ts'
import type { BodyRef, ProjectRef } from './read-contributions.ts'

export type PledgeOptions = {
  readonly base: Money['currency']
  readonly currencies: readonly Money['currency'][]
  /** Bodies whose promise finance may register; null for who promises for its own body. */
  readonly contributors: readonly BodyRef[] | null
  /** Dossiers to which money can be tied: those the actor sees and that still run or may come to. */
  readonly projects: readonly ProjectRef[]
  /** Open funds; the form asks when there is more than one. */
  readonly funds: readonly { readonly id: string; readonly nameFr: string; readonly nameEn: string }[]
}

const fundable = ['submitted', 'screening', 'revision_requested', 'under_review', 'for_decision', 'deferred', 'approved', 'agreement', 'active']

/** What the form to promise money offers. Refuses `not_permitted` to who may not promise. */
export const pledgeOptions = defineQuery({
  name: 'pool.pledge-options',
  summary: 'What you can choose from when you promise money.',
  input: z.object({}),
  async run({ db, actor }, _input) {
    if (!can(actor, 'pool.pledge')) return refuse('not_permitted')
    const { baseCurrency } = await db.alliance.findUniqueOrThrow({ where: { id: 1 }, select: { baseCurrency: true } })
    const contributors = await db.body.findMany({
      where: { kind: { in: ['forum', 'partner'] } },
      orderBy: { code: 'asc' },
      select: { id: true, code: true, nameFr: true, nameEn: true, kind: true },
    })
    const projects = await db.project.findMany({
      where: { AND: [visibleProjects(actor), { state: { in: fundable }, number: { not: null } }] },
      orderBy: { number: 'asc' },
      select: { id: true, number: true, seed: true, titleFr: true, titleEn: true },
    })
    const { currency: base } = money(0n, baseCurrency)
    return ok({
      base,
      currencies: [base, ...currencies.filter((one) => one !== base)],
      contributors: actor.role === 'coordinator' ? contributors : null,
      projects,
      funds: await db.fund.findMany({ where: { state: 'open' }, orderBy: { code: 'asc' }, select: { id: true, nameFr: true, nameEn: true } }),
    } satisfies PledgeOptions)
  },
})

import { type Area, areas, type FrozenContent, freeze, type LineSource, lineSources, type PartnerRole, termsOf } from '#app/domain/projects/content.ts'
import type { Dossier, PartnerState, Severity } from '#app/domain/projects/dossier.ts'
import { isDossierState } from '#app/domain/projects/states.ts'
import type { Tx } from '#server/db/client.ts'
import type { Prisma } from '#server/db/generated/client.ts'
import { contentHash } from '#server/db/hash.ts'
import { forumRefSelect } from './refs.ts'

/** What a dossier is read with, to be seen as the rules see it. */
export const dossierParts = {
  lead: { select: { body: { select: { code: true } } } },
  partners: {
    where: { state: { not: 'withdrawn' } },
    orderBy: [{ invitedAt: 'asc' }, { id: 'asc' }],
    include: { forum: { select: forumRefSelect } },
  },
  budgetLines: { orderBy: { position: 'asc' } },
  versions: { orderBy: { n: 'desc' }, take: 1, select: { n: true, contentHash: true, termsHash: true, submittedAt: true } },
  points: { orderBy: [{ round: 'asc' }, { position: 'asc' }] },
} as const satisfies Prisma.ProjectInclude

export type DossierRow = Prisma.ProjectGetPayload<{ include: typeof dossierParts }>

/** The dossier as the rules see it; the caller has made sure that it exists and may be read. */
export async function loadDossier(tx: Pick<Tx, 'project'>, id: string): Promise<Dossier> {
  return toDossier(await tx.project.findUniqueOrThrow({ where: { id }, include: dossierParts }))
}

export function toDossier(row: DossierRow): Dossier {
  if (!isDossierState(row.state)) throw new Error(`unknown state ${row.state}`)
  const content = contentOf(row)
  const [latest] = row.versions
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    round: row.round,
    version: row.version,
    leadId: row.leadId,
    leadCode: row.lead.body.code,
    content,
    contentHash: contentHash(content),
    termsHash: contentHash(termsOf(content)),
    partners: row.partners.map((partner) => ({
      forumId: partner.forumId,
      code: partner.forum.body.code,
      role: toRole(partner.role),
      state: toPartnerState(partner.state),
      consentedHash: partner.consentedHash,
    })),
    candidate: latest ? { n: latest.n, contentHash: latest.contentHash, termsHash: latest.termsHash, submitted: latest.submittedAt !== null } : null,
    points: row.points
      .filter((point) => point.round === row.round)
      .map((point) => ({ position: point.position, severity: toSeverity(point.severity), answered: point.answer !== null })),
    wasSubmitted: row.submittedAt !== null,
    dueAt: row.dueAt,
    officerId: row.officerId,
  }
}

function contentOf(row: DossierRow): FrozenContent {
  return freeze({
    titleFr: row.titleFr,
    titleEn: row.titleEn,
    area: toArea(row.area),
    summaryFr: row.summaryFr,
    summaryEn: row.summaryEn,
    countries: row.countries,
    startsOn: toDay(row.startsOn),
    endsOn: toDay(row.endsOn),
    language: row.language === 'en' ? 'en' : 'fr',
    currency: row.currency,
    indirect: row.indirect.toString(),
    poolRequest: row.poolRequest.toString(),
    lines: row.budgetLines.map((line) => ({
      category: line.category,
      description: line.description,
      forumId: line.forumId,
      amount: line.amount.toString(),
      source: toSource(line.source),
    })),
    leadId: row.leadId,
    partners: row.partners.map((partner) => ({ forumId: partner.forumId, role: toRole(partner.role) })),
  })
}

/** A date column as `YYYY-MM-DD`. */
export function toDay(date: Date | null): string | null {
  return date ? date.toISOString().slice(0, 10) : null
}

function toArea(text: string | null): Area | null {
  return areas.find((area) => area === text) ?? null
}

function toSource(text: string): LineSource {
  return lineSources.find((source) => source === text) ?? 'pool'
}

function toRole(text: string): PartnerRole {
  return text === 'associate' ? 'associate' : 'co_applicant'
}

function toPartnerState(text: string): PartnerState {
  return text === 'consented' || text === 'declined' ? text : 'invited'
}

function toSeverity(text: string): Severity {
  return text === 'must' || text === 'should' ? text : 'may'
}

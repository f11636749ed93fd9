import { allocableStates } from '#app/domain/pool/decide-allocation.ts'
import type { Tx } from '#server/db/client.ts'
import type { ProjectRef } from './read-contributions.ts'

/** Dossiers that may take more: approved, running, and less set aside than was decided. */
export async function readTakers(db: Pick<Tx, '$queryRaw'>, projectId: string, base: string): Promise<readonly ProjectRef[]> {
  return db.$queryRaw<ProjectRef[]>`
    SELECT p.id, p.number, p.seed, p."titleFr", p."titleEn" FROM "Project" p
     WHERE p.id <> ${projectId}::uuid AND p.state = ANY(${[...allocableStates]}::text[])
       AND (SELECT coalesce(sum(d.amount), 0) FROM "Decision" d
             WHERE d."projectId" = p.id AND d.state = 'adopted' AND d.outcome = 'approved' AND d.currency = ${base})
         > (SELECT coalesce(sum(CASE WHEN t."creditId" = own.id THEN t.amount ELSE -t.amount END), 0)
              FROM "Account" own JOIN "Transfer" t ON own.id IN (t."debitId", t."creditId")
              JOIN "Account" other ON other.id IN (t."debitId", t."creditId") AND other.kind = 'available'
             WHERE own."projectId" = p.id AND own.kind = 'allocated')
     ORDER BY p.number`
}

import { describe, expect, it } from 'vitest'
import { recordDecisionInput } from './decisions/decision.input.ts'
import { ledgerInput } from './pool/ledger.input.ts'
import { pledgeInput } from './pool/pool.input.ts'
import { answerPointInput, extendDueInput } from './projects/acts.input.ts'
import { createProjectInput, editProjectInput } from './projects/proposal.input.ts'
import { requestInput } from './resources/booking.input.ts'
import { offerInput } from './resources/offer.input.ts'

const projectId = '018f3b2e-0000-7000-8000-000000000001'
const decision = { projectId, outcome: 'rejected', textFr: 'Non.', textEn: 'No.' }

describe('an input that no column of the database holds', () => {
  it.each([
    ['the version of a dossier', editProjectInput, { projectId }, 'version', '2147483647', '2147483648'],
    ['the number of a point', answerPointInput, { projectId, answer: 'Oui.' }, 'position', 2 ** 31 - 1, 2 ** 31],
    ['a position in the ledger', ledgerInput, {}, 'before', '9223372036854775807', '9223372036854775808'],
    ['the day on which a pledge ends', pledgeInput, { amount: '1', currency: 'EUR' }, 'validUntil', '1999-12-31', '0000-01-01'],
    ['the first day of a project', createProjectInput, { titleFr: 'Un' }, 'startsOn', '2199-12-31', '2200-01-01'],
    ['the day by which a dossier comes back', extendDueInput, { projectId }, 'dueOn', '1900-01-01', '0999-12-31'],
    ['the last day of an offer', offerInput, { kind: 'venue', title: 'Salle', availableFrom: '2026-01-01' }, 'availableLastDay', '2026-12-31', 'tomorrow'],
    ['the last day of a booking', requestInput, { offerId: projectId, projectId, from: '2026-01-01' }, 'lastDay', '2026-01-02', '2026-02-30'],
    ['the day of a meeting', recordDecisionInput, decision, 'meetingOn', '2026-02-28', '0000-02-28'],
  ] as const)('is refused as a fault of its field: %s', (_what, schema, rest, field, kept, beyond) => {
    expect(schema.safeParse({ ...rest, [field]: kept }).error).toBeUndefined()
    expect(schema.safeParse({ ...rest, [field]: beyond }).error?.issues.map(({ path }) => path.join('.'))).toEqual([field])
  })
})

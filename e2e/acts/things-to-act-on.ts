import { openApi } from '../api-client.ts'
import { dayFromNow } from './dossier.ts'

/** What the demo alliance has none of, so that every act has something to act on: an invitation, a meeting, a draft of
 * an offer, and what finance asks of another coordinator. Where they are found. */
export async function thingsToActOn(url: string): Promise<readonly string[]> {
  const admin = await openApi(url, 'u05')
  const { id: forumId } = await admin.query<{ id: string }>('members.forum', { code: 'GGPS' })
  await admin.command('members.invite', { name: 'Ama Lawson', email: 'ama.lawson@demo.example', locale: 'fr', bodyId: forumId, role: 'forum_staff' })
  const days = { startsOn: dayFromNow(60), endsOn: dayFromNow(62) }
  await admin.command('members.add-edition', { forumId, nameFr: 'Rencontres de Lomé', nameEn: 'Lomé meetings', venue: 'Lomé', ...days })
  const { offerId } = await admin.command<{ offerId: string }>('resources.offer', {
    kind: 'venue',
    title: 'Salle de Lomé',
    availableFrom: dayFromNow(1),
    availableLastDay: dayFromNow(30),
    draft: true,
  })
  return ['/forums/GGPS', '/dev/mail', `/resources/${offerId}`, ...(await moneyToActOn(url))]
}

type Line = { readonly id: string; readonly expected: { readonly amount: string } }

async function moneyToActOn(url: string): Promise<readonly string[]> {
  const finance = await openApi(url, 'u04')
  const { contributions } = await finance.query<{ contributions: Line[] }>('pool.overview')
  const promised = contributions.find(({ expected }) => BigInt(expected.amount) > 0n)
  if (!promised) throw new Error('no contribution has money to come')
  const of = { contributionId: promised.id }
  const { endingId } = await finance.command<{ endingId: string }>('pool.write-off', { ...of, amount: '1', reason: 'Ne viendra pas.' })
  const period = { from: dayFromNow(-60), to: dayFromNow(-30) }
  const { statementId } = await finance.command<{ statementId: string }>('pool.sign-statement', { ...of, ...period })
  const { entries } = await finance.query<{ entries: { groupId: string; project: { id: string } | null }[] }>('pool.ledger', { figure: 'allocated' })
  const [entry] = entries
  if (!entry?.project) throw new Error('nothing is set aside')
  const held = { projectId: entry.project.id, n: 3, reason: 'Accès coupé.' }
  const { reversalId } = await finance.command<{ reversalId: string }>('pool.reverse', { groupId: entry.groupId, reason: 'Inscrit deux fois.' })
  const { closingId } = await finance.command<{ closingId: string }>('pool.close-period', { through: dayFromNow(-1000) })
  await finance.command('pool.hold-tranche', held)
  const [closing, tranches] = [`/pool/periods/${closingId}`, `/projects/${held.projectId}/tranches`]
  const asked = [`/pool/endings/${endingId}`, `/pool/reversals/${reversalId}`, `${closing}/confirm`, `${closing}/reject`]
  return [...asked, `/pool/statements/${statementId}`, tranches, `${tranches}/3/lift`, `${tranches}/2/hold`]
}

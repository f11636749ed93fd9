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
  const talk = [...(await closedToActOn(url)), ...(await reportedToActOn(url)), ...(await talkToActOn(url))]
  return ['/forums/GGPS', '/dev/mail', `/resources/${offerId}`, ...(await moneyToActOn(url)), ...talk]
}

/** A message that another forum reports. */
async function reportedToActOn(url: string): Promise<readonly string[]> {
  const [author, reader] = [await openApi(url, 'u05'), await openApi(url, 'u11')]
  const { threadId } = await author.command<{ threadId: string }>('threads.create', { title: 'Pour tous', lang: 'fr', level: 'alliance' })
  const { id: messageId, seq } = await author.command<{ id: string; seq: number }>('threads.post', { threadId, lang: 'fr', text: 'À revoir.' })
  const { reportId } = await reader.command<{ reportId: string }>('threads.report-message', { messageId, reason: 'Une adresse privée y est dite.' })
  return [`/threads/${threadId}`, `/threads/${threadId}/m/${seq}`, `/secretariat/reports/${reportId}`]
}

/** A caucus of GGPS that Koffi asks to read. */
async function closedToActOn(url: string): Promise<readonly string[]> {
  const [forum, asker] = [await openApi(url, 'u05'), await openApi(url, 'u02')]
  const { threadId } = await forum.command<{ threadId: string }>('threads.create', { title: 'Entre nous', lang: 'fr', level: 'caucus' })
  const { glassId } = await asker.command<{ glassId: string }>('threads.ask-glass', { threadId, reason: 'Une menace y est dite.', hours: 2 })
  return [`/threads/${threadId}`, `/glass/${glassId}`]
}

async function moneyToActOn(url: string): Promise<readonly string[]> {
  const finance = await openApi(url, 'u04')
  const giver = await openApi(url, 'u11')
  const { contributionId } = await giver.command<{ contributionId: string }>('pool.pledge', { amount: '100000', currency: 'EUR' })
  await giver.command('pool.commit', { contributionId, amount: '100000', documentRef: 'SAMA/7' })
  const { endingId } = await finance.command<{ endingId: string }>('pool.write-off', { contributionId, amount: '1', reason: 'Ne viendra pas.' })
  const period = { from: dayFromNow(-60), to: dayFromNow(-30) }
  const { statementId } = await finance.command<{ statementId: string }>('pool.sign-statement', { contributionId, ...period })
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

/** A task and a point of the record out of a message of GGPS. */
async function talkToActOn(url: string): Promise<readonly string[]> {
  const author = await openApi(url, 'u05')
  const { threadId } = await author.command<{ threadId: string }>('threads.create', { title: 'À faire', lang: 'fr', level: 'alliance' })
  const { id: messageId, seq } = await author.command<{ id: string; seq: number }>('threads.post', { threadId, lang: 'fr', text: 'Il faut réserver la salle.' })
  const { id: ownerBodyId } = await author.query<{ id: string }>('members.forum', { code: 'GGPS' })
  const { taskId } = await author.command<{ taskId: string }>('threads.set-task', { messageId, lang: 'fr', text: 'Réserver la salle', ownerBodyId })
  await author.command('threads.write-minute', { threadId, messageId, textFr: 'La salle sera réservée.', textEn: 'The hall will be booked.' })
  return [
    `/threads/${threadId}/about`,
    `/threads/${threadId}/minutes`,
    `/threads/${threadId}/m/${seq}`,
    '/tasks',
    `/tasks/${taskId}`,
    `/tasks/${taskId}/settle`,
  ]
}

import { openApi } from '../api-client.ts'
import { dayFromNow } from './dossier.ts'

/** What the demo alliance has none of, so that every act has something to act on: an invitation, a meeting, a draft of an offer. Where they are found. */
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
  return ['/forums/GGPS', '/dev/mail', `/resources/${offerId}`]
}

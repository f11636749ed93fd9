import type { ApiClient } from '../api-client.ts'
import { demoPassword } from '../start-kente.ts'
import { mailedLink } from './mailed-link.ts'

type Server = { readonly url: string; readonly dataDir: string }
type Newcomer = { readonly name: string; readonly email: string; readonly locale: 'fr' | 'en'; readonly bodyId: string; readonly role: string }

/** Somebody is invited and takes the invitation up by the link in the mail. */
export async function comeIn({ url, dataDir }: Server, inviter: ApiClient, newcomer: Newcomer): Promise<void> {
  await inviter.command('members.invite', newcomer)
  const link = await mailedLink(dataDir, newcomer.email)
  const body = new URLSearchParams({ name: newcomer.name, password: demoPassword })
  const answer = await fetch(`${url}${link}`, { method: 'POST', body, headers: { origin: url }, redirect: 'manual' })
  if (answer.status !== 303) throw new Error(`${newcomer.name} could not take the invitation up: ${answer.status}`)
}

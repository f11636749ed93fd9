import type { Answer } from './protocol.ts'
import { link } from './socket.ts'

type Asked = { readonly name: string; readonly input: { readonly [field: string]: unknown }; readonly as: string }

/** Asks by the link where there is one, else, or where it does not answer, by a request of its own. Rejects without a network. */
export async function askEitherWay<T>({ name, input, as }: Asked): Promise<Answer<T>> {
  const heard = link.connected ? await link.send('ask', { name, input, as }).catch(() => null) : null
  // The answer is what the named query gives.
  if (heard) return heard as Answer<T>
  const response = await fetch(`/api/queries/${name}?input=${encodeURIComponent(JSON.stringify(input))}`, {
    headers: { Accept: 'application/json', 'Kente-As': as },
  })
  return response.json()
}

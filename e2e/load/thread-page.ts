import autocannon from 'autocannon'
import { type ApiClient, openApi } from '../api-client.ts'
import { type Figure, rounded } from './figures.ts'

export type BenchThread = { readonly id: string; readonly api: ApiClient }

const messages = 50

/** A dossier's thread filled up to 50 messages by someone who may read it. */
export async function threadOfFifty(url: string): Promise<BenchThread> {
  const api = await openApi(url, 'u05')
  const { threads } = await api.query<{ threads: { id: string; lastSeq: number }[] }>('threads.list')
  const [thread] = threads
  if (!thread) throw new Error('the demonstration has no thread that u05 reads')
  for (let seq = thread.lastSeq; seq < messages; seq++) await api.command('threads.post', { threadId: thread.id, lang: 'en', text: message(seq) })
  return { id: thread.id, api }
}

/** The thread's page, signed in, asked by ten connections for a while. */
export async function measureThreadPage(url: string, { id, api }: BenchThread, seconds: number): Promise<Figure[]> {
  const { requests, latency, non2xx } = await autocannon({
    url: `${url}/threads/${id}`,
    connections: 10,
    duration: seconds,
    headers: { cookie: api.cookie, 'accept-encoding': 'gzip', accept: 'text/html' },
  })
  if (non2xx > 0) throw new Error(`${non2xx} answers were no page`)
  return [
    { what: 'thread page of 50 messages, requests', unit: '1/s', value: rounded(requests.average) },
    { what: 'thread page of 50 messages, p50', unit: 'ms', value: latency.p50 },
    { what: 'thread page of 50 messages, p99', unit: 'ms', value: latency.p99 },
  ]
}

function message(seq: number): string {
  return `Point ${seq}: the **liaison officers** of both forums meet on the second day.\n\n- travel by road\n- rooms in the same house\n\nWho takes the minutes?`
}

import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const password = 'kente-demo-password'

/**
 * Pages of the demonstration in both languages, as this person's browser gets them from a built server of its own; the last
 * is a thread of fifty messages, with all that the demonstration's people say.
 */
export async function pagesOfDemo(person, fixedPaths) {
  const folder = await mkdtemp(join(tmpdir(), 'kente-sizes-'))
  const { PATH, HOME, TMPDIR } = process.env
  const server = spawn(process.execPath, ['build/server.mjs'], {
    env: { PATH, HOME, TMPDIR, NODE_ENV: 'production', LOG_LEVEL: 'warn', DATA_DIR: folder, PORT: '0', KENTE_DEMO: '1', KENTE_DEMO_PASSWORD: password },
  })
  const ended = new Promise((resolve) => server.once('close', resolve))
  try {
    const url = await addressOf(server)
    const cookies = await signIn(url, person)
    const paths = [...fixedPaths, `/threads/${await threadOfFifty(url, cookies)}`]
    const pages = []
    // The language is the person's, so one after the other.
    for (const locale of ['fr', 'en']) {
      await post(url, '/language', { locale }, cookies)
      for (const path of paths) pages.push({ locale, path, text: await read(url, path, cookies) })
    }
    return pages
  } finally {
    server.kill()
    await ended
    await rm(folder, { recursive: true, force: true })
  }
}

async function threadOfFifty(url, cookies) {
  const headers = { cookie: cookies.join('; '), origin: url, 'content-type': 'application/json' }
  const ask = async (name, input = {}) => valueIn(await fetch(`${url}/api/queries/${name}?input=${encodeURIComponent(JSON.stringify(input))}`, { headers }))
  const as = (await ask('members.me')).mandates[0].mandateId
  const run = async (name, input) =>
    valueIn(
      await fetch(`${url}/api/commands/${name}`, {
        method: 'POST',
        headers: { ...headers, 'kente-as': as, 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify(input),
      }),
    )
  const { threads } = await ask('threads.list')
  const said = []
  for (const { id } of threads) said.push(...(await ask('threads.page', { threadId: id })).messages.map(({ html, lang }) => ({ text: textOf(html), lang })))
  const { threadId } = await run('threads.create', { title: 'Fifty messages', lang: 'en', level: 'alliance' })
  for (let n = 0; n < 50; n++) await run('threads.post', { threadId, lang: said[n % said.length].lang, text: `${n + 1}. ${said[n % said.length].text}` })
  return threadId
}

async function valueIn(answer) {
  const said = await answer.json()
  if (!said.ok) throw new Error(`${answer.url}: ${said.refusal.code}`)
  return said.value
}

function textOf(html) {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/@/g, '')
    .trim()
}

function addressOf(server) {
  let said = ''
  return new Promise((resolve, reject) => {
    const listen = (chunk) => {
      said += chunk
      const [, url] = /Kente serves on (http:\/\/\S+)/.exec(said) ?? []
      if (url) resolve(url)
    }
    server.stdout.on('data', listen)
    server.stderr.on('data', listen)
    server.once('close', (code) => reject(new Error(`the server ended with ${code} before it served:\n${said}`)))
  })
}

async function signIn(url, person) {
  return cookiesOf(await post(url, '/login', { email: `${person}@demo.example`, password, remember: 'on' }))
}

function post(url, path, form, cookies = []) {
  return fetch(`${url}${path}`, { method: 'POST', redirect: 'manual', headers: { origin: url, cookie: cookies.join('; ') }, body: new URLSearchParams(form) })
}

async function read(url, path, cookies) {
  const answer = await fetch(`${url}${path}`, { headers: { cookie: cookies.join('; ') } })
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`)
  return answer.text()
}

function cookiesOf(answer) {
  return answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
}

import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const password = 'kente-demo-password'

/** Pages of the demonstration in both languages, as this person's browser gets them from a built server of its own. */
export async function pagesOfDemo(person, paths) {
  const folder = await mkdtemp(join(tmpdir(), 'kente-sizes-'))
  const { PATH, HOME, TMPDIR } = process.env
  const server = spawn(process.execPath, ['build/server.mjs'], {
    env: { PATH, HOME, TMPDIR, NODE_ENV: 'production', LOG_LEVEL: 'warn', DATA_DIR: folder, PORT: '0', KENTE_DEMO: '1', KENTE_DEMO_PASSWORD: password },
  })
  const ended = new Promise((resolve) => server.once('close', resolve))
  try {
    const url = await addressOf(server)
    const cookies = await signIn(url, person)
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

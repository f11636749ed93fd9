import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { forget, isInstalled, remember } from './freshness.mjs'

/** Installs the lockfile's packages unless they stand already. Throws when npm could not; it has then said why. */
export function installPackages() {
  if (isInstalled()) return
  console.log('Installing packages …')
  forget('install')
  const npm = process.env.npm_execpath?.includes('npm-cli') ? [process.execPath, process.env.npm_execpath] : [process.platform === 'win32' ? 'npm.cmd' : 'npm']
  const [command, ...first] = npm
  const { status } = spawnSync(command, [...first, 'ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
    shell: command === 'npm.cmd',
  })
  if (status !== 0) throw new Error('The packages could not be installed; npm said why above.')
  remember('install')
}

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** A Chromium that stands on this machine, or null. */
export async function findBrowser() {
  const system = systemBrowsers.find((path) => existsSync(path))
  if (system) return system
  const { chromium } = await import('@playwright/test')
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null
}

/** The browser for the tests: the system's, else Playwright's own, else Debian's package when root. Throws when none can be had. */
export async function installBrowser() {
  const found = await findBrowser()
  if (found) return found
  console.log('Installing a browser …')
  const attempts = [[process.execPath, 'node_modules/@playwright/test/cli.js', 'install', 'chromium']]
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'))
    attempts.push(['sh', '-c', 'apt-get update -qq && apt-get install -qq -y --no-install-recommends chromium'])
  for (const [command, ...args] of attempts) {
    spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    const installed = await findBrowser()
    if (installed) return installed
  }
  throw new Error('No Chromium was found and none could be installed; install Chromium or Chrome and run again.')
}

import { describe, expect, it } from 'vitest'
import { isSameOrigin } from './same-origin.ts'

const here = { publicUrl: undefined, onLoopback: true }
const open = { publicUrl: undefined, onLoopback: false }
const named = { publicUrl: 'https://kente.example', onLoopback: true }

describe('a request that changes something', () => {
  it.each([
    ['on this machine', here, { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' }],
    ['by another loopback name', here, { host: 'localhost:3000', origin: 'http://localhost:3000' }],
    ['by IPv6', here, { host: '[::1]:3000', origin: 'http://[::1]:3000' }],
    ['at the public address, whatever the proxy calls the host', named, { host: '127.0.0.1:3000', origin: 'https://kente.example' }],
    ['with a null origin that the browser vouches for', here, { host: '127.0.0.1:3000', origin: 'null', 'sec-fetch-site': 'same-origin' }],
    ['without an origin that the browser vouches for', named, { host: '127.0.0.1:3000', 'sec-fetch-site': 'same-origin' }],
    ['on an open insecure server', open, { host: 'kente.lan', origin: 'http://kente.lan' }],
  ])('passes %s', (_case, site, headers) => {
    expect(isSameOrigin({ headers }, site)).toBe(true)
  })

  it.each([
    ['from another site', here, { host: '127.0.0.1:3000', origin: 'https://evil.example' }],
    ['from another port', here, { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3001' }],
    ['from a foreign name that resolves to this machine', here, { host: 'evil.example:3000', origin: 'http://evil.example:3000' }],
    ['from such a name without an origin', here, { host: 'evil.example:3000', 'sec-fetch-site': 'same-origin' }],
    ['over plain http beside the public address', named, { host: 'kente.example', origin: 'http://kente.example' }],
    ['from a sibling of the public address', named, { host: 'kente.example', origin: 'https://kente.example.evil.example' }],
    ['without an origin', here, { host: '127.0.0.1:3000' }],
    ['with a null origin', here, { host: '127.0.0.1:3000', origin: 'null' }],
    ['with a null origin from a sibling site', here, { host: '127.0.0.1:3000', origin: 'null', 'sec-fetch-site': 'same-site' }],
    ['with an origin that is none', here, { host: '127.0.0.1:3000', origin: '::::' }],
  ])('is refused %s', (_case, site, headers) => {
    expect(isSameOrigin({ headers }, site)).toBe(false)
  })
})

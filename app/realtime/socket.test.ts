import { beforeEach, describe, expect, it } from 'vitest'
import { createLink, type Link } from './socket.ts'

const settled = () => new Promise((done) => setTimeout(done, 0))

describe('the live connection of a tab whose line is bad as it begins', () => {
  let arrives: boolean
  let asked: number
  let sockets: number
  let timers: (() => void)[]
  let link: Link

  beforeEach(async () => {
    arrives = false
    asked = 0
    sockets = 0
    timers = []
    const io = () => {
      sockets += 1
      return { connected: true, on: (event: string, heard: () => void) => event === 'connect' && heard(), onAny: () => {}, disconnect: () => {} }
    }
    const load = async () => {
      asked += 1
      if (!arrives) throw new TypeError('Failed to fetch dynamically imported module')
      return { io } as never
    }
    link = createLink(load, (run) => timers.push(run))
    link.start('m-1')
    await settled()
  })

  it('says that it is offline, and connects by itself once the code for it comes', async () => {
    expect(link.state().kind).toBe('offline')
    timers.shift()?.()
    await settled()
    expect([asked, link.state().kind]).toEqual([2, 'offline'])

    arrives = true
    timers.shift()?.()
    await settled()
    expect([asked, sockets, link.state().kind]).toEqual([3, 1, 'online'])
  })

  it('tries at once when it is told to hurry, and connects once', async () => {
    arrives = true
    link.hurry()
    await settled()
    for (const run of timers) run()
    await settled()
    expect([asked, sockets, link.state().kind]).toEqual([2, 1, 'online'])
  })

  it('tries no more once it was stopped', async () => {
    link.stop()
    arrives = true
    for (const run of timers) run()
    link.hurry()
    await settled()
    expect([asked, sockets]).toEqual([1, 0])
  })
})

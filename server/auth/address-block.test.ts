import { describe, expect, it } from 'vitest'
import { addressBlock } from './address-block.ts'

describe('the block of an address', () => {
  it.each([
    ['203.0.113.7', '203.0.113'],
    ['::ffff:203.0.113.7', '203.0.113'],
    ['2001:db8:12:3456::1', '2001:0db8:0012:34'],
    ['2001:DB8:12:34ff:a:b:c:d', '2001:0db8:0012:34'],
    ['::1', '0000:0000:0000:00'],
    ['fe80::1%eth0', 'fe80:0000:0000:00'],
    ['not an address', 'unknown'],
    [undefined, 'unknown'],
  ])('of %s is %s', (address, block) => {
    expect(addressBlock(address)).toBe(block)
  })
})

import { isIP } from 'node:net'

/**
 * The block that an address belongs to: what one subscriber or office holds. /24 of IPv4, /56 of IPv6; an
 * IPv4 address written as IPv6 counts as IPv4, and what is no address shares one block.
 */
export function addressBlock(address: string | undefined): string {
  const bare = (address ?? '').replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  switch (isIP(bare)) {
    case 4:
      return bare.split('.').slice(0, 3).join('.')
    case 6:
      return firstBits(bare)
    default:
      return 'unknown'
  }
}

function firstBits(address: string): string {
  const [head = '', tail] = address.split('::')
  const before = head ? head.split(':') : []
  const after = tail ? tail.split(':') : []
  const gap = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  const groups = [...before, ...gap, ...after].map((group) => group.padStart(4, '0').toLowerCase())
  return `${groups.slice(0, 3).join(':')}:${(groups[3] ?? '0000').slice(0, 2)}`
}

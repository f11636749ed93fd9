import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'

/** What a link lets its holder do; links of one purpose open nothing else. */
export type LinkPurpose = 'invitation' | 'password_reset' | 'email_old' | 'email_new' | 'unsubscribe'

/**
 * Keys derived from the installation's one secret. Links in mails are computed, not stored: whoever reads the
 * database cannot make one. Secrets that must be read again are sealed (AES-256-GCM).
 */
export function createKeys(secret: string) {
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', secret, '', `kente/${use}`, 32))
  const linkKey = derive('links')
  const sealKey = derive('seal')
  const numberKey = derive('numbers')

  function mac(purpose: LinkPurpose, id: string, version: number): Buffer {
    return createHmac('sha256', linkKey).update(`${purpose}\0${id}\0${version}`).digest()
  }

  return {
    /** The token of a link: `id` and its proof. A higher `version` makes earlier links void. */
    linkToken: (purpose: LinkPurpose, id: string, version = 1): string => `${id}.${mac(purpose, id, version).toString('base64url')}`,
    /** The id that a token names; whether it is genuine is known once the row's version is. Null when it is no token. */
    idOfToken: (token: string): string | null => /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.[\w-]{43}$/.exec(token)?.[1] ?? null,
    isGenuine(token: string, purpose: LinkPurpose, id: string, version = 1): boolean {
      const given = Buffer.from(token.slice(id.length + 1), 'base64url')
      const expected = mac(purpose, id, version)
      return token.startsWith(`${id}.`) && given.length === expected.length && timingSafeEqual(given, expected)
    },
    seal(text: string): string {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', sealKey, iv)
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
    },
    /** Throws when the text was not sealed under this secret, or was changed. */
    unseal(sealed: string): string {
      const bytes = Buffer.from(sealed, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(0, 12)).setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    },
    /** A number of 32 bits for a text, which only who has the secret can work out. */
    numberOf: (text: string): number => createHmac('sha256', numberKey).update(text).digest().readUInt32BE(),
    /** Tells this secret from another without telling anything of it. */
    check: (): string => createHmac('sha256', derive('check')).update('kente').digest('hex'),
  }
}

export type Keys = ReturnType<typeof createKeys>

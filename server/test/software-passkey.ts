import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

type Options = {
  readonly origin?: string
  readonly rpId?: string
  /** Flags of the authenticator data: 1 present, 4 verified, 64 with a credential. */
  readonly flags?: number
}

const text = (value: string) => Buffer.from(value)
const hash = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest()

/** An authenticator in software: it makes one credential (ES256) and answers challenges as a browser hands them on. */
export function softwarePasskey({ origin = 'http://localhost:3000', rpId = 'localhost', flags = 5 }: Options = {}) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16)
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  let counter = 0
  let userHandle = ''

  function clientData(type: 'webauthn.create' | 'webauthn.get', challenge: string): Buffer {
    return text(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  }

  function authenticatorData(credential: Buffer = Buffer.alloc(0)): Buffer {
    counter++
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([hash(rpId), Buffer.from([flags | (credential.length > 0 ? 64 : 0)]), count, credential])
  }

  const cose = () =>
    Buffer.from(
      isoCBOR.encode(
        new Map<number, number | Uint8Array>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
          [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
        ]),
      ),
    )

  return {
    id: id.toString('base64url'),
    /** Back to an earlier count, as a copy of the authenticator would be. */
    setCounter: (to: number): void => {
      counter = to
    },
    /** What `startRegistration` would hand to the form. */
    register({ challenge, user }: { readonly challenge: string; readonly user: { readonly id: string } }): string {
      userHandle = user.id
      const length = Buffer.alloc(2)
      length.writeUInt16BE(id.length)
      const authData = authenticatorData(Buffer.concat([Buffer.alloc(16), length, id, cose()]))
      const attestationObject = Buffer.from(
        isoCBOR.encode(
          new Map<string, string | Map<string, string> | Uint8Array>([
            ['fmt', 'none'],
            ['attStmt', new Map<string, string>()],
            ['authData', new Uint8Array(authData)],
          ]),
        ),
      )
      return answer({ clientDataJSON: clientData('webauthn.create', challenge), attestationObject })
    },
    /** What `startAuthentication` would hand to the form. */
    answer({ challenge }: { readonly challenge: string }, handle = userHandle): string {
      const data = authenticatorData()
      const client = clientData('webauthn.get', challenge)
      const signature = createSign('sha256')
        .update(Buffer.concat([data, hash(client)]))
        .sign(privateKey)
      return answer({ clientDataJSON: client, authenticatorData: data, signature, userHandle: Buffer.from(handle, 'base64url') })
    },
  }

  function answer(parts: { readonly [part: string]: Buffer }): string {
    const response = Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, bytes.toString('base64url')]))
    const own = id.toString('base64url')
    return JSON.stringify({ id: own, rawId: own, type: 'public-key', clientExtensionResults: {}, response })
  }
}

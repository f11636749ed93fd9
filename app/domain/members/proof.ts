/** What a person gives to prove who they are: a password, with a code where they have one; a passkey; or, in the demonstration, one press. */
export type Proof = {
  readonly password: string
  readonly code: string
  /** The browser's answer to a challenge, as JSON. */
  readonly passkey: string
  readonly press: boolean
}

/** What of it this person needs, or may give instead, where they are. */
export type ProofWays = { readonly code: boolean; readonly passkey: boolean; readonly press: boolean }

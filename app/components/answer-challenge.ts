export type ChallengeFor = 'sign_in' | 'second_step' | 'proof' | 'add'

type Answered = { readonly ok: true; readonly answer: string } | { readonly ok: false; readonly sentence: string | null }

/**
 * Fetches a challenge and lets the browser answer it with a passkey, or make one for `add`; the answer is JSON for a
 * form. Without a sentence it was the person, or the browser, who gave up. The library is loaded now and not before.
 */
export async function answerChallenge(use: ChallengeFor): Promise<Answered> {
  try {
    const response = await fetch('/passkeys/options', { method: 'POST', body: new URLSearchParams({ for: use }) })
    const offered = await response.json()
    if (!offered.ok) return { ok: false, sentence: offered.sentence }
    const { startAuthentication, startRegistration } = await import('@simplewebauthn/browser')
    const answer = use === 'add' ? await startRegistration({ optionsJSON: offered.value }) : await startAuthentication({ optionsJSON: offered.value })
    return { ok: true, answer: JSON.stringify(answer) }
  } catch {
    return { ok: false, sentence: null }
  }
}

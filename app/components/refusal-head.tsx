import { useMemo } from 'react'
import { asksForProof } from '#app/domain/members/step-up.ts'
import type { ShownRefusal } from '#app/http/respond.ts'
import { ProofBox } from './proof-box.tsx'
import { ErrorSummary } from './ui/error-summary.tsx'

/** What stands at the head of a form that was refused: the fields of a proof where one is asked for, else why. */
export function RefusalHead({ refusal }: { readonly refusal: ShownRefusal['refusal'] | undefined }) {
  const params = refusal?.params
  const ways = useMemo(() => ({ code: params?.code === true, passkey: params?.passkey === true, press: params?.press === true }), [params])
  if (!refusal) return null
  const { code, sentence, faults } = refusal
  if (!asksForProof(code)) return <ErrorSummary sentence={sentence} faults={faults} />
  return <ProofBox sentence={sentence} ways={ways} refused={code === 'proof_failed' ? 'failed' : 'asked'} />
}

import type { PlacedNode } from '#app/domain/pool/flow-layout.ts'
import type { Flows } from './flows.ts'
import { rem } from './shapes.ts'
import { useFlowWords } from './use-flow-words.ts'

const sides = ['from', 'fund', 'to'] as const

/** The name and the sum of a bar: beside it for contributors and dossiers, above it for a fund. */
export function NodeLabel({ node, flows }: { readonly node: PlacedNode; readonly flows: Flows }) {
  const { nameOf, say, paidOf } = useFlowWords(flows)
  const { kind, column, top, height, amount, paid } = node
  const name = nameOf(node)
  const isDossier = kind === 'dossier' || kind === 'otherDossiers'
  return (
    <p className={`flow flow-${sides[column]}`} style={{ insetBlockStart: rem(kind === 'fund' ? top : top + height / 2) }}>
      <span className="name" title={name}>
        {name}
      </span>
      <span>
        {say(amount)}
        {isDossier ? <span className="paid">{paidOf(paid)}</span> : null}
      </span>
    </p>
  )
}

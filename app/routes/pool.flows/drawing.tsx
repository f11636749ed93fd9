import { useId } from 'react'
import { flowGraph } from '#app/domain/pool/flow-graph.ts'
import { layOutFlows, type PlacedNode } from '#app/domain/pool/flow-layout.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { Flows } from './flows.ts'
import { fundFlows } from './fund-flows.ts'
import { NodeLabel } from './node-label.tsx'
import { bar, columns, rem, ribbon, wide } from './shapes.ts'
import { useFlowWords } from './use-flow-words.ts'

/** How many contributors and dossiers the drawing names; the table names all. */
const most = 12

const room = { bars: 420, label: 40, gaps: [6, 56, 6] } as const

/** Contributors, funds and dossiers, with ribbons as wide as what passed. The same sums stand in the table under it. */
export function Drawing({ flows }: { readonly flows: Flows }) {
  const { t } = useT()
  const id = useId()
  const { say } = useFlowWords(flows)
  const { height, nodes, links } = layOutFlows(flowGraph(fundFlows(flows), most), room)
  const sum = (name: 'received' | 'allocated' | 'available') => say(flows.funds.reduce((total, fund) => total + BigInt(fund[name].amount), 0n))
  const paid = say(flows.setAside.reduce((total, { disbursed }) => total + BigInt(disbursed.amount), 0n))
  return (
    // The picture is as broad as there is room; labels are text of the page and keep their size.
    <div className="flows" style={{ blockSize: rem(height), marginBlockStart: rem(headOver(nodes)) }}>
      <svg viewBox={`0 0 ${wide} ${Math.ceil(height)}`} preserveAspectRatio="none" role="img" aria-labelledby={`${id}t ${id}d`}>
        <title id={`${id}t`}>{t('pool.flows.drawing')}</title>
        <desc id={`${id}d`}>{t('pool.flows.desc', { received: sum('received'), allocated: sum('allocated'), paid, available: sum('available') })}</desc>
        {links.map((link) => (
          <path key={`${link.from} ${link.to}`} className={isIdle(link.from) || isIdle(link.to) ? 'ribbon-idle' : 'ribbon'} d={ribbon(link)} />
        ))}
        {nodes.map((node) => (
          <Bar key={node.key} node={node} />
        ))}
      </svg>
      {nodes.map((node) => (
        <NodeLabel key={node.key} node={node} flows={flows} />
      ))}
    </div>
  )
}

/** Money that stands for no dossier: given back, still available, kept as a fee. */
function isIdle(key: string): boolean {
  return key === 'refunds' || key === 'available' || key === 'fees'
}

function Bar({ node: { key, column, top, height, paidHeight } }: { readonly node: PlacedNode }) {
  const x = columns[column]
  return (
    <>
      <rect className={isIdle(key) ? 'f-ink2' : 'f-ink'} x={x} y={top.toFixed(1)} width={bar} height={height.toFixed(1)} />
      {paidHeight > 0 ? <rect className="f-gold" x={x} y={top.toFixed(1)} width={bar} height={Math.max(paidHeight, 1).toFixed(1)} /> : null}
    </>
  )
}

/** What the label over the highest fund needs above the drawing. */
function headOver(nodes: readonly PlacedNode[]): number {
  const tops = nodes.filter(({ kind }) => kind === 'fund').map(({ top }) => top)
  return Math.max(8, 52 - Math.min(...tops))
}

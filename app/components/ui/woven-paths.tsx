import type { Layer } from './weave-yarn.ts'

/** The layers of a cloth in their dyes. */
export function WovenPaths({ layers }: { readonly layers: readonly Layer[] }) {
  return layers.map(({ dye, d }) => <path key={`${dye}${d.length}${d.slice(0, 12)}`} className={`dye-${dye}`} d={d} />)
}

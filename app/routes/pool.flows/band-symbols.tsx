import { weave } from '#app/components/ui/weave.ts'
import { WovenPaths } from '#app/components/ui/woven-paths.tsx'

const size = { length: 72, height: 16 } as const

/** The cloths of some dossiers, drawn once for all places of a page that show them with `BandUse`. */
export function BandSymbols({ seeds }: { readonly seeds: readonly string[] }) {
  return (
    <svg className="vh" aria-hidden="true" focusable="false">
      {seeds.map((seed) => {
        const { long, layers } = weave(seed, size)
        return (
          <symbol key={seed} id={idOf(seed)} viewBox={`0 0 ${long} 8`}>
            <WovenPaths layers={layers} />
          </symbol>
        )
      })}
    </svg>
  )
}

/** A short strip of the cloth of a seed that stands in the page's `BandSymbols`: a picture for the eye only. */
export function BandUse({ seed }: { readonly seed: string }) {
  return (
    <span className="band">
      <svg width={size.length} height={size.height} shapeRendering="crispEdges" aria-hidden="true" focusable="false">
        <use href={`#${idOf(seed)}`} />
      </svg>
    </span>
  )
}

function idOf(seed: string): string {
  return `band-${seed.replace(/[^\w-]/g, '')}`
}

import { weave } from './weave.ts'
import { WovenPaths } from './woven-paths.tsx'

type BandProps = {
  /** The dossier's number, or its seed while it has none: the same seed is the same cloth. */
  readonly seed: string
  /** CSS pixels along the strip. */
  readonly length?: number
  /** CSS pixels across; 8, 16, 24, 32 and 40 stay crisp. */
  readonly height?: number
  /** Stands the strip on end, as the spine of a cover. */
  readonly vertical?: boolean
  readonly className?: string
}

/** The woven strip of a dossier: a picture for the eye only. */
export function Band({ seed, length = 320, height = 16, vertical = false, className = '' }: BandProps) {
  const { long, layers } = weave(seed, { length, height })
  return (
    <span className={`band ${className}`.trim()}>
      <svg
        width={vertical ? height : length}
        height={vertical ? length : height}
        viewBox={vertical ? `0 0 8 ${long}` : `0 0 ${long} 8`}
        shapeRendering="crispEdges"
        aria-hidden="true"
        focusable="false"
      >
        {vertical ? (
          <g transform="matrix(0 1 1 0 0 0)">
            <WovenPaths layers={layers} />
          </g>
        ) : (
          <WovenPaths layers={layers} />
        )}
      </svg>
    </span>
  )
}

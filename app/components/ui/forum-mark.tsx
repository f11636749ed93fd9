import { weaveMark } from './weave-mark.ts'
import { WovenPaths } from './woven-paths.tsx'

type ForumMarkProps = { readonly code: string; readonly size?: number }

/** A forum's block of cloth, drawn from its code; its name stands beside it. */
export function ForumMark({ code, size = 16 }: ForumMarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 8 8" shapeRendering="crispEdges" aria-hidden="true" focusable="false">
      <WovenPaths layers={weaveMark(code)} />
    </svg>
  )
}

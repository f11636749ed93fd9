import { useEffect, useLayoutEffect } from 'react'

/** An effect before the browser paints; on the server, which paints nothing, none. */
export const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect

/** A small phone as a browser context: 390 pixels wide, pressed with a finger. */
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const

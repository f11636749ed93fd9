import { createContext, useContext } from 'react'

/** The mandate that the page was opened for; its forms keep acting under it (rulings.md 2). */
export const MandateContext = createContext<string>('')

export function useMandate(): string {
  return useContext(MandateContext)
}

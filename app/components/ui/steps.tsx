import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export type Step = {
  readonly label: ReactNode
  readonly state: 'done' | 'current' | 'ahead'
  /** Marks a current step that lies beside the straight way: sent back, suspended. */
  readonly icon?: IconName
}

/** Where a dossier stands on its way. */
export function Steps({ label, steps }: { readonly label: string; readonly steps: readonly Step[] }) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map(({ label: word, state, icon }, index) => (
        <li key={index} className={state === 'done' ? 'done' : undefined} aria-current={state === 'current' ? 'step' : undefined}>
          {icon ? (
            <span className="back">
              <Icon name={icon} size="s" />
              {word}
            </span>
          ) : (
            word
          )}
        </li>
      ))}
    </ol>
  )
}

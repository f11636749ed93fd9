import { type IconName, iconShapes } from './icon-shapes.ts'

export type { IconName }

type IconProps = {
  readonly name: IconName
  /** `s` is 16 px, for pills and small text; else 20 px. */
  readonly size?: 's' | 'm'
  readonly className?: string
}

/** A drawing beside a word; it never stands for the word, so screen readers pass over it. */
export function Icon({ name, size = 'm', className = '' }: IconProps) {
  const shape: { readonly d: string; readonly circles?: readonly (readonly [number, number, number])[]; readonly heavy?: true } = iconShapes[name]
  return (
    <svg className={`i${size === 's' ? ' i-s' : ''} ${className}`.trim()} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {shape.circles?.map(([cx, cy, r]) => (
        <circle key={`${cx} ${cy}`} cx={cx} cy={cy} r={r} />
      ))}
      {shape.d ? <path d={shape.d} strokeWidth={shape.heavy ? 2.5 : undefined} /> : null}
    </svg>
  )
}

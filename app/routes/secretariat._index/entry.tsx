import { Link } from '@remix-run/react'
import { Icon, type IconName } from '#app/components/ui/icon.tsx'

type EntryProps = { readonly to: string; readonly icon: IconName; readonly title: string; readonly lines: readonly string[] }

/** A part of the secretariat: where it leads, and what waits there. */
export function Entry({ to, icon, title, lines }: EntryProps) {
  return (
    <li className="account-line">
      <span className="who">
        <Icon name={icon} />
        <span>
          <Link className="hit strong" to={to}>
            {title}
          </Link>
          {lines.map((line) => (
            <small key={line}>{line}</small>
          ))}
        </span>
      </span>
    </li>
  )
}

import { useEffect, useState } from 'react'
import type { FieldWords } from '#app/components/ui/field.tsx'
import type { Option } from '#app/components/ui/option.ts'
import { RadioGroup } from '#app/components/ui/radio-group.tsx'
import { folded } from '#app/domain/folded.ts'
import { useT } from '#app/i18n/use-t.ts'

type PeoplePickProps = FieldWords & { readonly people: readonly Option[]; readonly chosen: readonly string[] }

/** From how many people on one searches among them. */
const many = 10

/** People to be ticked; among many, once a script runs, a field finds them by name or forum. Whoever is ticked stays in view. */
export function PeoplePick({ people, chosen, name, ...words }: PeoplePickProps) {
  const { t } = useT()
  const [awake, setAwake] = useState(false)
  const [sought, setSought] = useState('')
  useEffect(() => setAwake(true), [])
  const wanted = folded(sought).split(/\s+/).filter(Boolean)
  const isFound = ({ label }: Option) => wanted.every((word) => folded(label).includes(word))
  const id = `${name}-search`
  const search = (
    <div className="people-search">
      <label className="label" htmlFor={id}>
        {t('threads.new.search')}
      </label>
      <input
        className="input"
        id={id}
        type="search"
        autoComplete="off"
        maxLength={100}
        onChange={(event) => setSought(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <p className="small muted" role="status">
        {wanted.length > 0 ? t('threads.new.found', { count: people.filter(isFound).length }) : null}
      </p>
    </div>
  )
  return (
    <div className="people-pick">
      <RadioGroup
        {...words}
        name={name}
        options={people}
        multiple={chosen}
        lead={awake && people.length > many ? search : null}
        isAside={(person) => !isFound(person)}
      />
    </div>
  )
}

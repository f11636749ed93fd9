import { Form } from '@remix-run/react'
import { Button } from '#app/components/ui/button.tsx'

type ChoiceLineProps = {
  readonly action: string
  /** Fields beside the answer itself. */
  readonly fields?: { readonly [name: string]: string }
  readonly name: string
  readonly on: boolean
  readonly title: string
  /** How it is now. */
  readonly state: string
  /** What the button does. */
  readonly act: string
}

/** Something that a person switches on and off for themselves. */
export function ChoiceLine({ action, fields = {}, name, on, title, state, act }: ChoiceLineProps) {
  return (
    <Form method="post" action={action} className="account-line" preventScrollReset>
      <div>
        <p className="strong">{title}</p>
        <p>{state}</p>
      </div>
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <Button look="quiet" name={name} value={on ? 'no' : 'yes'} icon={on ? 'hide' : 'eye'}>
        {act}
      </Button>
    </Form>
  )
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BodyPage } from '#app/components/members/body-page.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import type { Fact } from '#app/components/ui/facts.tsx'
import { page, requireActor } from '#app/http/respond.ts'
import { countryName } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const body = page(await args.context.ask('members.body', { code: args.params.code }))
  if (body.partnerKind === null) throw new Response('not_found', { status: 404 })
  return { locale: args.context.locale, body, kind: body.partnerKind }
}

export const meta = pageTitle<typeof loader>((_t, { body, locale }) => (locale === 'fr' ? body.nameFr : body.nameEn))

export default function Partner() {
  const { t, locale } = useT()
  const { body, kind } = useLoaderData<typeof loader>()
  const facts: Fact[] = [
    { term: t('members.partners.kind'), value: t(`members.partnerKinds.${kind}`) },
    { term: t('members.partners.country'), value: body.country ? countryName(body.country, locale) : t('members.partners.borderless') },
  ]
  if (body.website) {
    facts.push({
      term: t('members.partners.website'),
      value: (
        <a className="address" href={body.website} rel="nofollow noopener">
          {body.website}
        </a>
      ),
    })
  }
  return <BodyPage body={body} facts={facts} />
}

/** Regions of UN M49, 001 being the world. */
export const regions = [
  '001',
  '002',
  '009',
  '019',
  '142',
  '150',
  '015',
  '202',
  '011',
  '014',
  '017',
  '018',
  '021',
  '003',
  '419',
  '005',
  '013',
  '029',
  '030',
  '034',
  '035',
  '143',
  '145',
  '039',
  '151',
  '154',
  '155',
  '053',
  '054',
  '057',
  '061',
] as const
export type Region = (typeof regions)[number]

/** The wider region that holds each of them. */
const parents: { readonly [region: string]: Region } = {
  '002': '001',
  '009': '001',
  '019': '001',
  '142': '001',
  '150': '001',
  '015': '002',
  '202': '002',
  '011': '202',
  '014': '202',
  '017': '202',
  '018': '202',
  '021': '003',
  '003': '019',
  '419': '019',
  '005': '419',
  '013': '419',
  '029': '419',
  '030': '142',
  '034': '142',
  '035': '142',
  '143': '142',
  '145': '142',
  '039': '150',
  '151': '150',
  '154': '150',
  '155': '150',
  '053': '009',
  '054': '009',
  '057': '009',
  '061': '009',
}

/** ISO 3166-1 alpha-2 codes of the members of the United Nations and its observer States, by M49 sub-region. */
const members: { readonly [region: string]: string } = {
  '015': 'DZ EG LY MA SD TN',
  '011': 'BJ BF CV CI GM GH GN GW LR ML MR NE NG SN SL TG',
  '014': 'BI KM DJ ER ET KE MG MW MU MZ RW SC SO SS TZ UG ZM ZW',
  '017': 'AO CM CF TD CG CD GQ GA ST',
  '018': 'BW SZ LS NA ZA',
  '021': 'CA US',
  '013': 'BZ CR SV GT HN MX NI PA',
  '029': 'AG BS BB CU DM DO GD HT JM KN LC VC TT',
  '005': 'AR BO BR CL CO EC GY PY PE SR UY VE',
  '030': 'CN KP JP MN KR',
  '034': 'AF BD BT IN IR MV NP PK LK',
  '035': 'BN KH ID LA MY MM PH SG TH TL VN',
  '143': 'KZ KG TJ TM UZ',
  '145': 'AM AZ BH CY GE IQ IL JO KW LB OM PS QA SA SY TR AE YE',
  '039': 'AL AD BA HR GR VA IT MT ME MK PT SM RS SI ES',
  '151': 'BY BG CZ HU MD PL RO RU SK UA',
  '154': 'DK EE FI IS IE LV LT NO SE GB',
  '155': 'AT BE FR DE LI LU MC NL CH',
  '053': 'AU NZ',
  '054': 'FJ PG SB VU',
  '057': 'FM KI MH NR PW',
  '061': 'WS TO TV',
}

const regionOfCountry: ReadonlyMap<string, string> = new Map(
  Object.entries(members).flatMap(([region, codes]) => codes.split(' ').map((code): [string, string] => [code, region])),
)

export const countries: readonly string[] = [...regionOfCountry.keys()].sort()

/** The M49 regions in which a country lies, the closest first; none for a code that is no country. */
export function regionsOf(country: string): readonly string[] {
  const region = regionOfCountry.get(country)
  return region ? [region, ...regionsAbove(region)] : []
}

/** Whether a region is another or lies within it. */
export function liesWithin(region: string, wider: string): boolean {
  return region === wider || regionsAbove(region).includes(wider)
}

function regionsAbove(region: string): readonly string[] {
  const parent = parents[region]
  return parent ? [parent, ...regionsAbove(parent)] : []
}

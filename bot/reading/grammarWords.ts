/** The words of Swedish grammar that the rules count on: numbers, days, months, units. The trade's words are in the lexicon. */

export const weekdays = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'] as const

export const months = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
] as const

export const numbers: readonly string[] =
  'noll en två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo'.split(
    ' ',
  )

export const ordinals: readonly string[] =
  'första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte trettonde fjortonde femtonde sextonde sjuttonde artonde nittonde tjugonde tjugoförsta tjugoandra tjugotredje tjugofjärde tjugofemte tjugosjätte tjugosjunde tjugoåttonde tjugonionde trettionde trettioförsta'.split(
    ' ',
  )

const others =
  'idag imorgon imorron morgon övermorgon ikväll kväll natt inatt eftermiddag helg helgen månadsskiftet årsskiftet vecka veckan veckor månad månader månaden månaders veckors dagar dagars dygn mån halvår halvåret kvartal år års årig åring åringar åriga årigt åringen mil km kilometer nästa början mitten slutet född nästan snart åk årskurs klass kap paragraf paragrafen omnejd utanför bort långt närheten mån halv'.split(
    ' ',
  )

/** Every grammar word, so that none of them is taken for a mistyped word of the trade. */
export const grammarWords: readonly string[] = [
  ...weekdays,
  ...weekdays.flatMap(day => [`${day}en`, `${day}s`]),
  ...months,
  ...numbers,
  ...ordinals,
  ...others,
]

/** Words whose undotted form could be several; what it is taken for here does no harm where it was the other. */
export const withoutDots: Readonly<Record<string, string>> = { ar: 'år' }

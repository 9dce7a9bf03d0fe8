/** What someone types, of what kind it is, and which of the planted units they mean. Written before any engine was asked. */
export type LabelledSearch = Readonly<{ typed: string; kind: Kind; means: readonly string[] }>
export type Kind = (typeof kinds)[number]
export const kinds = ['inflection', 'folding', 'compound', 'prefix', 'typo', 'synonym'] as const

const written: Readonly<Record<Kind, readonly (readonly [typed: string, ...means: readonly string[]])[]>> = {
  inflection: [
    ['familjehemmen kiruna', 'renlavsgard'],
    ['missbrukare pajala', 'tranbaret'],
    ['jourhemmet fjällrävsbo', 'fjallravsbo'],
    ['stödboenden jokkmokk', 'katan'],
    ['återfallspreventionen kiruna', 'jarnmalmen'],
    ['gullvivsgårdens familjehem', 'gullvivsgarden'],
    ['kriminella sorsele', 'vargtassen'],
    ['pojkarna järnmalmen', 'jarnmalmen'],
    ['syskonen strömsund', 'trollslandan'],
    ['vitsippans boende', 'vitsippan'],
    ['blåklintens familjehem', 'blaklinten'],
    ['självskador kiruna', 'midnattsljuset'],
    ['öckerös hvb', 'masungen', 'sjorovarbukten'],
    ['midnattsljusets behandling', 'midnattsljuset'],
  ],
  folding: [
    ['alvstranden', 'alvstranden'],
    ['masungen ockero', 'masungen'],
    ['strandvallmo tjorn', 'strandvallmo'],
    ['blaklinten orkelljunga', 'blaklinten'],
    ['kaprifolen morbylanga', 'kaprifolen'],
    ['askvadret ostra goinge', 'askvadret'],
    ['lss hoor', 'vitsippan'],
    ['jarnmalmen', 'jarnmalmen'],
    ['fjallravsbo', 'fjallravsbo'],
    ['sjorovarbukten', 'sjorovarbukten'],
    ['sjalvskada kiruna', 'midnattsljuset'],
    ['stodboende sorsele', 'hjortronmyren'],
    ['oppenvard haparanda', 'brobanken'],
    ['atstorning orkelljunga', 'blaklinten'],
  ],
  compound: [
    ['ungdomsmissbruk pajala', 'tranbaret'],
    ['akutplaceringar kiruna', 'midnattsljuset'],
    ['familjehemsplacering tjörn', 'gullvivsgarden'],
    ['traumabehandling öckerö', 'sjorovarbukten'],
    ['autismboende öckerö', 'masungen'],
    ['gängkriminalitetsproblem sorsele', 'vargtassen'],
    ['spädbarnsplacering höör', 'nattskarran'],
    ['hedersvåldsboende mörbylånga', 'kaprifolen'],
    ['skolfrånvaroproblematik haparanda', 'brobanken'],
    ['syskonplacering pajala', 'fjallravsbo'],
    ['ungdomsbehandling järnmalmen', 'jarnmalmen'],
    ['prevention pajala', 'tranbaret'],
    ['pojkboende järnmalmen', 'jarnmalmen'],
    ['missbrukshem kiruna', 'jarnmalmen'],
  ],
  prefix: [
    ['tranb', 'tranbaret'],
    ['fjällr', 'fjallravsbo'],
    ['midnattsl', 'midnattsljuset'],
    ['hvb paj', 'tranbaret'],
    ['stödboende jok', 'katan'],
    ['kaprif', 'kaprifolen'],
    ['vargt', 'vargtassen'],
    ['trollsl', 'trollslandan'],
    ['kiruna självsk', 'midnattsljuset'],
    ['sjöröv', 'sjorovarbukten'],
    ['höör jour', 'nattskarran'],
    ['gullv', 'gullvivsgarden'],
    ['hjortronm', 'hjortronmyren'],
    ['emd', 'sjorovarbukten'],
  ],
  typo: [
    ['tranbäert', 'tranbaret'],
    ['midnatsljuset', 'midnattsljuset'],
    ['fjälrävsbo', 'fjallravsbo'],
    ['älvstrnaden', 'alvstranden'],
    ['strandvalmo', 'strandvallmo'],
    ['vitsipan', 'vitsippan'],
    ['kaprifolenn', 'kaprifolen'],
    ['trollsländna', 'trollslandan'],
    ['pajalla missbruk', 'tranbaret'],
    ['kirunna familjehem', 'renlavsgard'],
    ['misbruk järnmalmen', 'jarnmalmen'],
    ['gulvivsgården', 'gullvivsgarden'],
    ['hjortornmyren', 'hjortronmyren'],
    ['stödboede jokkmokk', 'katan'],
    ['haparnada öppenvård', 'brobanken'],
    ['sjörövarbukden', 'sjorovarbukten'],
  ],
  synonym: [
    ['drogproblem kiruna', 'jarnmalmen'],
    ['skyddad adress mörbylånga', 'kaprifolen'],
    ['rullstol höör', 'vitsippan'],
    ['hem för vård eller boende sorsele', 'vargtassen'],
    ['npf öckerö', 'masungen'],
    ['arabisktalande jokkmokk', 'katan'],
    ['fosterfamilj kiruna', 'renlavsgard'],
    ['sis östra göinge', 'askvadret'],
    ['släkthem strömsund', 'trollslandan'],
    ['mst haparanda', 'brobanken'],
    ['mamma-barn-hem älvsbyn', 'alvstranden'],
    ['hästar tjörn', 'gullvivsgarden'],
  ],
}

export const labelledSearches: readonly LabelledSearch[] = kinds.flatMap(kind =>
  written[kind].map(([typed, ...means]) => ({ typed, kind, means })),
)

/** Of the units that are meant, the share among the first ten that were found. */
export function recallAtTen({ means }: LabelledSearch, found: readonly string[]): number {
  const first = found.slice(0, 10)
  return means.filter(id => first.includes(id)).length / means.length
}

import { nothing, type Rule, rule } from '../rule.ts'

/** Numbers and words of other things, taken so that nothing else mistakes them for an age, a date or a child's need. */
export const notOursRules: readonly Rule[] = [
  // School years, times of day, money, sections of other laws.
  rule('(?:åk|årskurs|klass) \\d{1,2}', () => nothing),
  rule('(?:kl|klockan) \\d{1,2}(?: [.:] \\d\\d)?', () => nothing),
  rule('\\d{1,3}(?: \\d{3}){0,2} (?:kr|kronor|sek|tkr)', () => nothing),
  rule('osl(?: \\d{1,2} (?::|kap) \\d{1,2}(?: [a-c])?(?: §)?)?', () => nothing),
  // What was, and how often.
  rule(
    '(?:för )?(?:\\d{1,3}|en|ett|några|flera) (?:dag|dagar|dygn|vecka|veckor|mån|månad|månader|år) sedan',
    () => nothing,
  ),
  rule('i (?:måndags|tisdags|onsdags|torsdags|fredags|lördags|söndags|går|förrgår)', () => nothing),
  rule('sedan (?:\\d{1,3}|en|ett) (?:dag|dagar|dygn|vecka|veckor|mån|månad|månader|år)', () => nothing),
  rule(
    '(?:\\d{1,2}|en) (?:dag|dagar|dygn|gång|gånger|natt|nätter|tim|timmar) (?:i veckan|i månaden|per \\S{1,10})',
    () => nothing,
  ),
  // Where the child lives or has lived is not what is asked for.
  rule(
    '(?:från|ifrån|efter|avbrott i|avbrott på|sammanbrott i|lämnar|lämnat|tidigare|nuvarande) (?:(?:ett|en|sitt|sin|tidigare|nuvarande|pågående|avslutad) ){0,2}#service',
    () => nothing,
  ),
  rule(
    '(?:bor|bott|bodde|vistas|sitter|varit) (?:(?:nu|idag|just nu|tillfälligt|tidigare|placerad) ){0,2}(?:i|på|hos) (?:ett |en )?#service',
    () => nothing,
  ),
  rule(
    '(?:är|redan|nu|idag|tidigare|just nu|har varit) placerade? (?:(?:nu|idag|tillfälligt) )?(?:i|på|hos) (?:ett |en )?#service',
    () => nothing,
  ),
  rule('#service (?:klarar|orkar|hanterar|mäktar) (?:inte|ej)(?: (?:längre|av|med)){0,2}', () => nothing),
  // Age limits of other things than the child.
  rule('(?:under|över|minst|yngre än|äldre än) \\d{1,2} (?:- )?(?:år|års|åring|årig)', () => nothing),
  rule('vid \\d{1,2} års ålder', () => nothing),
]

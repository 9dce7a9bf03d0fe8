import languageSchema from '@microsoft/app-manifest/build/json-schemas/teams/v1.27/MicrosoftTeams.Localization.schema.json' with {
  type: 'json',
}
import manifestSchema from '@microsoft/app-manifest/build/json-schemas/teams/v1.27/MicrosoftTeams.schema.json' with {
  type: 'json',
}
import { Ajv, type ValidateFunction } from 'ajv'

// The published schemas are of an older draft, and one of their patterns is no valid Unicode pattern.
const ajv = new Ajv({
  allErrors: true,
  strict: false,
  validateSchema: false,
  unicodeRegExp: false,
  formats: { uri: URL.canParse },
})

const rules = { manifest: ajv.compile(manifestSchema), language: ajv.compile(languageSchema) } as const

/** Every place where a manifest or a language file breaks the schema that Microsoft has published for it. */
export function schemaFaults(kind: keyof typeof rules, document: unknown): readonly string[] {
  const validate: ValidateFunction = rules[kind]
  validate(document)
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    `${instancePath} ${message} ${JSON.stringify(params)}`.trim(),
  )
}

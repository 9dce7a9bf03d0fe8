import { tokens } from '@fluentui/react-components'
import { HostConfig } from 'adaptivecards'

/** The colours and sizes of a card as the page around it has them: they are the theme's own, and change with it. */
const text = {
  default: [tokens.colorNeutralForeground1, tokens.colorNeutralForeground2],
  accent: [tokens.colorBrandForeground1, tokens.colorBrandForeground1],
  good: [tokens.colorStatusSuccessForeground1, tokens.colorStatusSuccessForeground1],
  warning: [tokens.colorStatusWarningForeground3, tokens.colorStatusWarningForeground3],
  attention: [tokens.colorStatusDangerForeground3, tokens.colorStatusDangerForeground3],
} as const

const backgrounds = {
  default: tokens.colorNeutralBackground1,
  emphasis: tokens.colorNeutralBackground3,
  accent: tokens.colorBrandBackground2,
  good: tokens.colorStatusSuccessBackground1,
  warning: tokens.colorStatusWarningBackground1,
  attention: tokens.colorStatusDangerBackground1,
} as const

const foregroundColors = mapped(text, ([full, subtle]) => ({ default: full, subtle }))

export const cardColours = new HostConfig({
  fontFamily: 'inherit',
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 200, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 12 },
  separator: { lineThickness: 1, lineColor: tokens.colorNeutralStroke2 },
  supportsInteractivity: true,
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
    showCard: { actionMode: 'inline', inlineTopMargin: 8, style: 'emphasis' },
  },
  containerStyles: mapped(backgrounds, backgroundColor => ({ backgroundColor, foregroundColors })),
  factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 110 }, value: { wrap: true }, spacing: 12 },
  // Below the heading that stands over each card on the page.
  textBlock: { headingLevel: 4 },
  textStyles: { heading: { size: 'medium', weight: 'bolder' } },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention' },
  },
})

function mapped<Value, Made>(
  table: Readonly<Record<string, Value>>,
  make: (value: Value) => Made,
): Readonly<Record<string, Made>> {
  return Object.fromEntries(Object.entries(table).map(([name, value]) => [name, make(value)]))
}

import { tokens } from '@fluentui/react-components'
import { HostConfig } from 'adaptivecards'
import { cardSizes } from './cardSizes.ts'

/** The colours of a card as the page around it has them: they are the theme's own, and change with it. */
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
  ...cardSizes,
  fontFamily: 'inherit',
  separator: { lineThickness: 1, lineColor: tokens.colorNeutralStroke2 },
  containerStyles: mapped(backgrounds, backgroundColor => ({ backgroundColor, foregroundColors })),
  // Below the heading that stands over each card on the page.
  textBlock: { headingLevel: 4 },
})

function mapped<Value, Made>(
  table: Readonly<Record<string, Value>>,
  make: (value: Value) => Made,
): Readonly<Record<string, Made>> {
  return Object.fromEntries(Object.entries(table).map(([name, value]) => [name, make(value)]))
}

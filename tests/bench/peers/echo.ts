import { serveBareBot } from './bareBot.ts'

/** Says what was said: the answer takes the way that every unasked message takes, through the connector. */
serveBareBot(async context => {
  await context.sendActivity(context.activity.text)
})

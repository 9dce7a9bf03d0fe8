import { readFileSync } from 'node:fs'
import { ActivityTypes } from 'botbuilder'
import { serveBareBot } from './bareBot.ts'

const [cardPath = ''] = process.argv.slice(2)
const body = JSON.parse(readFileSync(cardPath, 'utf8'))

/** Answers every click with one and the same card; checks nothing and keeps nothing. */
serveBareBot(async context => {
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } })
})

import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { ActivityTypes } from 'botbuilder'
import { serveBareBot } from './bareBot.ts'

const [cardPath = '', databasePath = ''] = process.argv.slice(2)
const body = JSON.parse(readFileSync(cardPath, 'utf8'))
const database = new DatabaseSync(databasePath)
database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE click (body TEXT) STRICT')
const keep = database.prepare('INSERT INTO click VALUES (?)')

/** Answers every click with one and the same card when the click is on the disk; checks nothing and decides nothing. */
serveBareBot(async context => {
  keep.run(JSON.stringify(context.activity.value))
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } })
})

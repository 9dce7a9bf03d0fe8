import { loadLexicon } from '../../bot/reading/loadLexicon.ts'
import { routesTo } from '../../bot/routes.ts'
import { openServer } from '../../bot/server.ts'
import { openAdapter } from '../../bot/teams/adapter.ts'
import { openBot } from '../../bot/teams/bot.ts'
import { type BotServices, tabAddresses } from '../../bot/teams/services.ts'
import { type Connector, startConnector } from './connector.ts'
import { freePort } from './freePort.ts'
import { neverStopping } from './neverStopping.ts'
import { type TeamsClient, teamsClient } from './teamsClient.ts'

/** The bot of a desk behind real HTTP, with a connector in Teams' place. */
export type BotServer = Readonly<{ teams: TeamsClient; connector: Connector; close: () => Promise<void> }>

export async function startBotServer(desk: BotServices['desk']): Promise<BotServer> {
  const connector = await startConnector()
  const log = () => {}
  const messages = openBot({
    desk,
    adapter: openAdapter(undefined, 1_000),
    lexicon: loadLexicon(),
    places: [],
    home: { name: 'Göteborg', position: { lat: 57.7, lon: 11.97 } },
    languageOf: 'directory',
    secureOnly: false,
    appId: '',
    tab: tabAddresses('https://samplats.city.example'),
    log,
  })
  const routes = routesTo({ messages, api: [], tab: [], reply: [], notices: [] }, neverStopping)
  const server = openServer(routes, { stopping: neverStopping, log })
  const port = await freePort()
  await server.listen(port)
  return {
    teams: teamsClient({ url: `http://127.0.0.1:${port}`, connector: connector.url }),
    connector,
    close: async () => {
      await server.close()
      await connector.stop()
    },
  }
}

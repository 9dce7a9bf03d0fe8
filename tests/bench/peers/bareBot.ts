import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder'
import restify from 'restify'

/** The least that a bot is with this SDK: as its own samples begin, and nothing else. */
export function serveBareBot(turn: (context: TurnContext) => Promise<void>): void {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}))
  const server = restify.createServer()
  server.use(restify.plugins.bodyParser())
  server.post('/api/messages', async (request, response) => adapter.process(request, response, turn))
  server.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }))
}

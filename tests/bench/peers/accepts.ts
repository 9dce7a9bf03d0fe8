import restify from 'restify'

/** The least that whoever is told of something can do: reads it, and says that it came. */
const server = restify.createServer()
server.use(restify.plugins.bodyParser())
server.post('/', async (_, response) => void response.send(202))
server.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }))

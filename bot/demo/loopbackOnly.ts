import { Server } from 'node:net'

/** Loaded before the Agents Playground, which would otherwise listen to the whole network. */
const listen = Server.prototype.listen

Object.defineProperty(Server.prototype, 'listen', {
  value(this: Server, ...given: readonly unknown[]) {
    const [port, ...rest] = given
    const callback = rest.find(argument => typeof argument === 'function')
    const listening = typeof callback === 'function' ? [() => Reflect.apply(callback, this, [])] : []
    if (typeof port !== 'number') return Reflect.apply(listen, this, given)
    return Reflect.apply(listen, this, [port, '127.0.0.1', ...listening])
  },
})

import { fileURLToPath } from 'node:url'

/** The environment of processes that load the same program again and again: what one has compiled the next need not. */
export const compileCache = {
  NODE_COMPILE_CACHE: fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url)),
}

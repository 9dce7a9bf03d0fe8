import { eachAt, type Upcast } from './upcast.ts'

/** Who decided was known by name alone; no id is nobody's. */
const withDeciderId: Upcast = request =>
  eachAt(request, ['decision'], decision => ({ deciderId: '', ...decision }))

/** Nobody could be asked by mail. */
const withInquiries: Upcast = request => eachAt(request, [], facts => ({ inquiries: [], ...facts }))

/** From the first shape of a request's state on. Only ever added to. */
export const requestUpcasts: readonly Upcast[] = [withDeciderId, withInquiries]

const asItWas: Upcast = entry => entry

/** The same for its entries, which have the shape of the state that they were written with. */
export const requestEntryUpcasts: readonly Upcast[] = [withDeciderId, asItWas]

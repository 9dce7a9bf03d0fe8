import { swedishFigures as figures } from '../figures.ts'
import { swedishLists as lists } from '../lists.ts'
import { api } from './api.ts'
import { cards } from './cards.ts'
import { caseWords as cases } from './case.ts'
import { chat } from './chat.ts'
import { form } from './form.ts'
import { importing } from './importing.ts'
import { inquiry } from './inquiry.ts'
import { matching } from './matching.ts'
import { meeting } from './meeting.ts'
import { permitNotice } from './permitNotice.ts'
import { provider } from './provider.ts'
import { queue } from './queue.ts'
import { register } from './register.ts'
import { reply } from './reply.ts'
import { search } from './search.ts'
import { terms } from './terms.ts'
import { timeline } from './timeline.ts'
import { unit } from './unit.ts'

export const swedish = {
  locale: 'sv',
  figures,
  lists,
  terms,
  form,
  cases,
  matching,
  cards,
  queue,
  register,
  reply,
  permitNotice,
  provider,
  timeline,
  inquiry,
  meeting,
  importing,
  chat,
  api,
  search,
  unit,
} as const

import type { z } from 'zod'
import { findImport, type ImportCommand, importRegister } from '../../desk/importRegister.ts'
import { dateAt } from '../../domain/calendar.ts'
import { changesBefore, type RegisterImport } from '../../domain/importing/registerImport.ts'
import { isUnreadable, type Unreadable } from '../../domain/importing/unreadable.ts'
import { mayKeepRegister } from '../../domain/permissions.ts'
import type { Check } from '../../import/checkTables.ts'
import { fingerprintOf } from '../../import/fingerprint.ts'
import type { Imports } from '../../import/openImports.ts'
import type { Words } from '../../text/words.ts'
import {
  type CheckAsked,
  checkAsked,
  type ImportCourse,
  importAsked,
  outlineAsked,
} from '../contract/imports.ts'
import type { Problem } from '../contract/problem.ts'
import type { Progress } from '../contract/progress.ts'
import { type Answer, type Call, type Endpoint, readAs, reading } from '../endpoint.ts'
import { problemFor } from '../problems.ts'
import { showCheck } from './showCheck.ts'
import { mappingIn, showOutline } from './showOutline.ts'
import { readUpload } from './upload.ts'

/** A list on its way into the register: the file comes along each time, so that any process can answer. */
export function importEndpoints(imports: Imports): readonly Endpoint[] {
  return [
    uploading(imports, '/api/imports/outline', outlineAsked, async ({ asked, file, words, tell }) => {
      const found = await imports.outline({ name: asked.name, bytes: file }, tell)
      return isUnreadable(found) ? unreadable(found, words) : { body: showOutline(found, words) }
    }),
    uploading(imports, '/api/imports/check', checkAsked, async call => {
      const check = await checkOf(imports, call)
      return isUnreadable(check) ? unreadable(check, call.words) : { body: showCheck(check, call.words) }
    }),
    uploading(imports, '/api/imports', importAsked, async call => {
      const { asked, desk, person, words, tell } = call
      const check = await checkOf(imports, call)
      if (isUnreadable(check)) return unreadable(check, words)
      const { plan, problems } = check
      const isSame = fingerprintOf(plan) === asked.fingerprint
      const known = isSame ? undefined : await findImport(desk, asked.importId)
      // Pressed again after it was decided, the list has nothing left to change.
      if (known?.fingerprint === asked.fingerprint && known.state === 'decided')
        return { body: courseOf(known) }
      if (!isSame || problems.some(({ weight }) => weight === 'error'))
        return problemFor(words, 'changedMeanwhile')
      const onStored: ImportCommand['onStored'] = changes => tell({ step: 'storing', ...changes })
      const outcome = await importRegister(desk, { ...asked, person, onStored }, plan)
      return outcome.outcome === 'done' ? { body: courseOf(outcome.state) } : problemFor(words, 'refused')
    }),
    reading('/api/imports/:importId', {
      may: mayKeepRegister,
      answer: async ({ desk, named, words }) => {
        const found = await findImport(desk, named('importId'))
        return found ? { body: courseOf(found) } : problemFor(words, 'notFound')
      },
    }),
  ]
}

type Uploaded<Asked> = Call & Readonly<{ asked: Asked; file: Buffer; tell: (progress: Progress) => void }>

function uploading<Asked>(
  { largestFile }: Imports,
  path: string,
  takes: z.ZodType<Asked>,
  answer: (call: Uploaded<Asked>) => Promise<Answer>,
): Endpoint {
  return {
    method: 'post',
    path,
    may: mayKeepRegister,
    answer: async incoming => {
      const upload = await readUpload(incoming.request, largestFile)
      if ('status' in upload) return problemFor(incoming.words, uploadProblems[upload.status])
      const read = readAs(takes, upload.question, incoming.words)
      return 'title' in read ? read : answer({ ...incoming, ...read, file: upload.file })
    },
  }
}

const uploadProblems = { 400: 'notUnderstood', 413: 'tooLarge', 415: 'notAFile' } as const

function checkOf(
  imports: Imports,
  { desk, asked, file, tell }: Uploaded<CheckAsked>,
): Promise<Check | Unreadable> {
  return imports.check(
    { name: asked.name, bytes: file },
    {
      mappings: asked.sheets.map(mappingIn),
      register: desk.register.all(),
      today: dateAt(desk.clock()),
      onProgress: tell,
    },
  )
}

function unreadable(found: Unreadable, words: Words): Problem {
  return { ...problemFor(words, 'fileUnreadable'), detail: words.importing.unreadable(found) }
}

function courseOf(known: RegisterImport): ImportCourse {
  const { name, state, parts, carriedOut } = known
  return { name, state, parts, carriedOut, changes: changesBefore(known, carriedOut) }
}

import type { Course, Progress } from '../../bot/move/course.ts'

/** A course that nobody follows; stopped as soon as so many files are done at what is being done, if at all. */
export function aCourse(stopAt?: Pick<Progress, 'doing' | 'files'>): Course {
  const stopping = new AbortController()
  return {
    signal: stopping.signal,
    report: ({ doing, files }) => {
      if (doing === stopAt?.doing && files >= stopAt.files) stopping.abort()
    },
  }
}

import { useEffect, useState } from 'react'
import { type MeetingTimes, meetingTimes } from '../../bot/api/contract/cases.ts'
import { useLive } from '../api/live.tsx'

/** When those of the case are free for so long; undefined until it is known. */
export function useMeetingTimes(caseCode: string, minutes: number): MeetingTimes | undefined {
  const { server } = useLive()
  const [times, setTimes] = useState<MeetingTimes>()
  useEffect(() => {
    let isLeft = false
    setTimes(undefined)
    const path = `/api/cases/${encodeURIComponent(caseCode)}/meeting-times`
    void server.ask({ path, answer: meetingTimes, body: { minutes } }).then(answered => {
      if (isLeft) return
      setTimes('answer' in answered ? answered.answer : { times: [], fault: answered.problem.title })
    })
    return () => {
      isLeft = true
    }
  }, [server, caseCode, minutes])
  return times
}

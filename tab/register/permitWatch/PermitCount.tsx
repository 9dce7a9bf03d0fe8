import { Badge } from '@fluentui/react-components'
import { permitWatch } from '../../../bot/api/contract/permitWatch.ts'
import { useReading } from '../../api/useReading.ts'

/** How many permits need somebody; nothing where none does, or while that is not known. */
export function PermitCount() {
  const { answer } = useReading(
    { path: '/api/register/permit-watch', answer: permitWatch, body: { limit: 1 } },
    ({ providers }) => providers.length > 0,
  )
  if (!answer || answer.total === 0) return null
  return (
    <Badge appearance="tint" color="danger" size="small">
      {answer.total}
    </Badge>
  )
}

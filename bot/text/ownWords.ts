import type { InquiryReply } from '../domain/inquiry/reply.ts'

/** What a provider wrote itself, empty when it wrote nothing; in whatever language it was written. */
export function ownWords(reply: InquiryReply): string {
  switch (reply.answer) {
    case 'free':
      return reply.conditions
    case 'full':
    case 'unsuited':
      return reply.reason
    case 'needsMore':
      return reply.question
  }
}

import type { RegisterIndex } from '../registerIndex/registerIndex.ts'
import type { MatchingRules } from './matchingRules.ts'
import type { Query } from './query.ts'

/** The register, what it is asked, and the city's own figures for the answer. */
export type Asked = Readonly<{ index: RegisterIndex; query: Query; rules: MatchingRules }>

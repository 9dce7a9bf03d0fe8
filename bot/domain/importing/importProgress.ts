/** What is done with a list, in this order: the file is read, every row checked, each provider compared, the plan stored. */
export const importSteps = ['reading', 'checking', 'comparing', 'storing'] as const
export type ImportStep = (typeof importSteps)[number]

/** How far a step has come: counted in rows of the list, and where the plan is stored in its changes. */
export type ImportProgress = Readonly<{ step: ImportStep; done: number; of: number }>

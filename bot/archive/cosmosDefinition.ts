import {
  type ContainerDefinition,
  type IndexingPolicy,
  type PartitionKeyDefinition,
  PartitionKeyDefinitionVersion,
} from '@azure/cosmos'

/**
 * All case files in one container, a partition to each: so that a file is found by its id alone, and one commit to it
 * is one batch. The paths are those that queries filter and sort by, and no others, for each costs every write.
 */
export const containerDefinition: Omit<ContainerDefinition, 'id'> = {
  // The first version goes by the first hundred bytes of an id only.
  partitionKey: { paths: ['/fileId'], version: PartitionKeyDefinitionVersion.V2 },
  indexingPolicy: {
    indexingMode: 'consistent',
    includedPaths: [
      '/fileId/?',
      '/fileKind/?',
      '/open/?',
      '/queueKey/?',
      '/madeAt/?',
      '/version/?',
      '/at/?',
      '/key/?',
      '/recipient/?',
      '/readyAt/?',
    ].map(path => ({ path })),
    excludedPaths: [{ path: '/*' }],
    compositeIndexes: [
      ['/madeAt', '/fileId'],
      ['/queueKey', '/fileId'],
      ['/at', '/fileId', '/version'],
      ['/readyAt', '/announcedIn', '/place'],
    ].map(paths => paths.map(path => ({ path, order: 'ascending' as const }))),
  },
}

/** What is wrong with a standing container's key, which cannot be changed any more; undefined when it is as it should. */
export function keyFault(standing: PartitionKeyDefinition | undefined): string | undefined {
  const [has, needs] = [standing, containerDefinition.partitionKey].map(keyInWords)
  return has === needs ? undefined : `has the partition key ${has}, and needs ${needs}`
}

function keyInWords({
  paths = [],
  version = PartitionKeyDefinitionVersion.V1,
}: Partial<PartitionKeyDefinition> = {}) {
  return `${paths.join(' ')} in version ${version}`
}

export function hasItsIndex({ indexingPolicy }: ContainerDefinition): boolean {
  return indexOf(indexingPolicy) === indexOf(containerDefinition.indexingPolicy)
}

/** Without what the service adds on its own. */
function indexOf({ includedPaths = [], compositeIndexes = [] }: IndexingPolicy = {}): string {
  const single = includedPaths.map(({ path }) => path)
  const composite = compositeIndexes.map(paths => paths.map(({ path }) => path).join())
  return [...single, ...composite].toSorted().join(' ')
}

// Generated from the migrated schema: node bff/src/db/generate-types.ts <admin url>

export type FeatureStaleTable = {
  uscc: string
}

export type MatchingTables = {
  featureStale: FeatureStaleTable
}

/** Who pays a share: `区级（新吴区）`; the central government needs no place. */
export const funderName = (funder: string, label: string, regionName: string): string =>
  funder === 'central' ? label : `${label}（${regionName}）`

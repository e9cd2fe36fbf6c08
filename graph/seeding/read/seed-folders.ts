/** Where seeds are, and the package whose schemas they follow. */
export interface SeedFolders {
  root: string;
  seeds: string;
}

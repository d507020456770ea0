/** The store could not be reached or could not answer. Nothing is known to be wrong with the request: it may be tried again. */
export class StorageOutage extends Error {
  override readonly name = "StorageOutage";
}

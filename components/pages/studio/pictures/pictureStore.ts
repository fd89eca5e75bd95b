/** A picture's bytes, by its id; undefined if this browser does not have them. */
export async function pictureBlob(_id: string): Promise<Blob | undefined> {
  return undefined
}

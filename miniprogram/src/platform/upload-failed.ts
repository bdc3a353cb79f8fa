/** Said when the bytes of a photo did not arrive; the photo is still on the phone. */
export class UploadFailed extends Error {
  override readonly name = 'UploadFailed';
}

/** Said when the bytes of a photo or file did not arrive; it is still on the phone. */
export class UploadFailed extends Error {
  override readonly name = 'UploadFailed';
}

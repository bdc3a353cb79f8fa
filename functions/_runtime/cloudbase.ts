import tcb from '@cloudbase/node-sdk';

/**
 * The one place where the SDK is set up. The same bytes run in the cloud and against the emulator: only the environment
 * of the process says where requests go.
 */
const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, keepalive: true });

export const database = app.database();

export const storage = {
  getUploadMetadata: app.getUploadMetadata.bind(app),
  uploadFile: app.uploadFile.bind(app),
  downloadFile: app.downloadFile.bind(app),
  deleteFile: app.deleteFile.bind(app),
  getTempFileURL: app.getTempFileURL.bind(app),
};

/** WeChat's open APIs; only wechat.ts calls them. Gives WeChat's own answer, refusals included, as `result`. */
export const callWxOpenApi: typeof app.callWxOpenApi = app.callWxOpenApi.bind(app);

/** Id of the CloudBase environment; empty for WeChat's default one. Set when building, by CLOUDBASE_ENV_ID. */
declare const CLOUD_ENV_ID: string;

/** Where browsers find `/api`; empty for the origin the pages came from. Set when building, by API_ORIGIN. */
declare const API_ORIGIN: string;

/** Changes with every change of shared/contract. */
declare const CONTRACT_VERSION: string;

import type { Device } from '@shared/contract/accounts';
import { copy } from './copy';

/** What a device calls itself; those of before devices had names are called by their kind. */
export const labelOf = ({ label, kind }: Device): string => (label === '' ? copy.kinds[kind] : label);

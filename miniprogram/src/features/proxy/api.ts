import { getMe, reverseProxy } from '@shared/contract/people';
import { useWrite } from '@/api/use-write';

/** Ends acting for somebody, from either side. */
export const useReverseProxy = () => useWrite(reverseProxy, { changes: [getMe] });

import type { ReactElement } from 'react';
import { HallAdvice } from './hall-advice';

/** WeChat runs on no television: it says how to get there. */
export const HallScreen = (): ReactElement => <HallAdvice />;

import { pageTitles } from '../../titles-copy';

export default definePageConfig({ navigationBarTitleText: pageTitles.closing });

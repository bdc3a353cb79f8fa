import { BookView } from '@/features/rules/book-view';
import { pageTitles } from '@/pages/titles-copy';
import { useRouteParams } from '@/routes';

export default function RuleBookPage() {
  const { unitCode } = useRouteParams();
  return <BookView title={pageTitles.ruleBook} unitCode={unitCode ?? null} />;
}

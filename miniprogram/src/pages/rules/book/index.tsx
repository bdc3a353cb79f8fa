import { useChosenVillage } from '@/api/chosen-village';
import { BookView } from '@/features/rules/book-view';
import { pageTitles } from '@/pages/titles-copy';
import { useRouteParams } from '@/routes';

export default function RuleBookPage() {
  const { unitCode } = useRouteParams();
  // An officer who looks at a village means that village's book.
  const chosen = useChosenVillage();
  return <BookView title={pageTitles.ruleBook} unitCode={unitCode ?? chosen} />;
}

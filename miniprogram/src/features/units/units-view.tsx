import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Unit } from '@shared/contract/units';
import { parentOf } from '@shared/domain/org-tree';
import { AnswerView } from '@/api/answer-view';
import { holdsAny, type Me } from '@/api/use-me';
import { useRefetchOnShow } from '@/api/use-refetch-on-show';
import { Card } from '@/components/content/card';
import { TreeView } from '@/components/content/tree-view';
import { useTree } from '@/components/content/use-tree';
import { Skeleton } from '@/components/feedback/skeleton';
import { SearchField } from '@/components/form/search-field';
import { useWideScreen } from '@/platform/wide-screen';
import { openPage } from '@/routes';
import { loadChildren, useGetUnit } from './api';
import { copy } from './copy';
import { MergeProgress } from './merge-progress';
import { SearchResults } from './search-results';
import { inOrder, nodeOf } from './state';
import { UnitCard } from './unit-card';
import './units.scss';

const nodesBelow = async (unitCode: string) => inOrder(await loadChildren(unitCode)).map(nodeOf);

interface ChosenProps {
  readonly unitCode: string;
  readonly canImport: boolean;
  readonly onChanged: (unitCode: string) => void;
}

/** The chosen unit beside the tree. */
function Chosen({ unitCode, canImport, onChanged }: ChosenProps) {
  const answer = useGetUnit(unitCode);
  // While another unit is on its way the one before stays in sight, but nothing may be done with it.
  const shown = answer.data?.unit.unitCode === unitCode ? answer.data : undefined;
  return (
    <AnswerView answer={{ ...answer, data: shown }} skeleton={<Skeleton rows={4} shape="card" />}>
      {({ unit }) => (
        <UnitCard key={unitCode} unit={unit} canImport={canImport} onChanged={() => onChanged(unitCode)} />
      )}
    </AnswerView>
  );
}

interface TreePageProps {
  readonly root: Unit;
  readonly canImport: boolean;
  readonly onRefetch: () => void;
}

function TreePage({ root, canImport, onRefetch }: TreePageProps) {
  const isWide = useWideScreen();
  const [query, setQuery] = useState('');
  const [picked, setPicked] = useState(root.unitCode);
  const tree = useTree(nodesBelow, [root.unitCode]);
  const reloadAll = () => {
    onRefetch();
    tree.expanded.forEach(tree.onReload);
  };
  const reload = (unitCode: string) => {
    onRefetch();
    [parentOf(unitCode), unitCode]
      .filter((code) => code.length >= root.unitCode.length && tree.branches[code] !== undefined)
      .forEach(tree.onReload);
  };
  useRefetchOnShow(reloadAll);
  const open = (unitCode: string) => {
    if (isWide) setPicked(unitCode);
    else if (unitCode !== root.unitCode) openPage('units', { unitCode });
  };
  const search = (
    <SearchField
      label={copy.searchLabel}
      placeholder={copy.searchPlaceholder}
      value={query}
      onSearch={setQuery}
    />
  );
  // Of a unit without any below it there is no tree to show beside its own card.
  const hasTree = isWide || root.hasChildren;
  const below =
    query === '' ? (
      hasTree && (
        <Card>
          <TreeView
            {...tree}
            label={copy.treeLabel}
            roots={[nodeOf(root)]}
            currentKey={isWide ? picked : root.unitCode}
            onOpen={({ key }) => open(key)}
          />
        </Card>
      )
    ) : (
      <SearchResults rootCode={root.unitCode} query={query} onOpen={open} />
    );
  return (
    <>
      <MergeProgress onDone={reloadAll} />
      <View className="units">
        <View className="units__tree">
          {hasTree && search}
          {!isWide && query === '' && (
            <UnitCard unit={root} canImport={canImport} onChanged={() => reload(root.unitCode)} />
          )}
          {below}
        </View>
        {isWide && (
          <View className="units__chosen">
            <Chosen unitCode={picked} canImport={canImport} onChanged={reload} />
          </View>
        )}
      </View>
    </>
  );
}

export interface UnitsViewProps {
  readonly me: Me;
  /** The unit at the top; the caller's own when null. */
  readonly unitCode: string | null;
}

/** The units below one, each with what may be done with it. */
export function UnitsView({ me, unitCode }: UnitsViewProps) {
  const answer = useGetUnit(unitCode);
  return (
    <AnswerView answer={answer} skeleton={<Skeleton rows={6} />}>
      {({ unit }) => (
        <TreePage
          key={unit.unitCode}
          root={unit}
          canImport={holdsAny(me, ['countyOfficer'])}
          onRefetch={() => void answer.refetch()}
        />
      )}
    </AnswerView>
  );
}

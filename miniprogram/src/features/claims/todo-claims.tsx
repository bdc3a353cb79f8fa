import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Claim } from '@shared/contract/claims';
import { SelectionBar } from '@/components/content/selection-bar';
import { pageState, withPage, withRow } from '@/components/content/table-selection';
import { Button } from '@/components/form/button';
import { Checkbox } from '@/components/form/checkbox';
import { listCopy } from '@/components/list-copy';
import { ClaimCard } from './claim-card';
import { copy } from './copy';
import { RefuseSheet } from './refuse-sheet';
import { stillOpen } from './state';
import { useDeciding, type Deciding } from './use-deciding';
import './claims.scss';

interface OpenClaimProps {
  readonly claim: Claim;
  readonly deciding: Deciding;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

function OpenClaim({ claim, deciding, isChosen, onChoose }: OpenClaimProps) {
  const { claimId } = claim;
  const name = copy.who(claim.subjectName, claim.ruleTitle);
  return (
    <ClaimCard
      isLarge
      claim={claim}
      left={deciding.leftOf(claimId)}
      choice={{ isChosen, onChange: onChoose }}
    >
      <Button
        word={copy.refuse}
        label={listCopy.actionOn(name, copy.refuse)}
        kind="ghost"
        isDisabled={deciding.isSending}
        onPress={() => deciding.askToRefuse([claimId])}
      />
      <Button
        word={copy.confirm}
        label={listCopy.actionOn(name, copy.confirm)}
        isLoading={deciding.deciding.includes(claimId)}
        onPress={() => deciding.confirm([claimId])}
      />
    </ClaimCard>
  );
}

/** What waits for me: one press confirms, several go together, and whoever is refused is told why. */
export function TodoClaims({ claims }: { readonly claims: readonly Claim[] }) {
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const deciding = useDeciding((done) =>
    setTicked((before) => before.filter((claimId) => !done.includes(claimId))),
  );
  const open = claims.map(({ claimId }) => claimId);
  const chosen = stillOpen(ticked, claims);
  const isBulk = chosen.length > 0;
  return (
    <>
      {open.length > 1 && (
        <Checkbox
          label={copy.choosePage(open.length)}
          state={pageState(chosen, open)}
          onChange={(isChosen) => setTicked(withPage(chosen, open, isChosen))}
        />
      )}
      <View className="claim__list" role="list">
        {claims.map((claim) => (
          <OpenClaim
            key={claim.claimId}
            claim={claim}
            deciding={deciding}
            isChosen={chosen.includes(claim.claimId)}
            onChoose={(isChosen) => setTicked(withRow(chosen, claim.claimId, isChosen))}
          />
        ))}
      </View>
      <SelectionBar
        chosen={chosen}
        noun={copy.noun}
        onChange={setTicked}
        actions={[
          {
            key: 'confirm',
            word: copy.confirmChosen,
            isLoading: isBulk && deciding.isSending,
            onPress: deciding.confirm,
          },
          { key: 'refuse', word: copy.refuseChosen, onPress: deciding.askToRefuse },
        ]}
      />
      <RefuseSheet key={deciding.refusing.join(' ')} deciding={deciding} />
    </>
  );
}

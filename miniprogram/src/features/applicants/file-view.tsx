import { Text, View } from '@tarojs/components';
import type { ApplicantFile } from '@shared/contract/applicants';
import { categoryWords } from '@shared/domain/points-copy';
import { BigNumber } from '@/components/content/big-number';
import { Card } from '@/components/content/card';
import { ShareBar } from '@/components/content/charts/share-bar';
import { ListRow } from '@/components/content/list-row';
import { Tag } from '@/components/content/tag';
import { openPage } from '@/routes';
import { scoreWords } from '@/words/number-copy';
import { copy } from './copy';
import { ApplicantMark } from './applicant-mark';
import './applicants.scss';

function Score({ file }: { readonly file: ApplicantFile }) {
  const { name, state, scoreTenths, openedOn, endedOn, failedReviews } = file;
  return (
    <Card title={name}>
      <BigNumber value={scoreWords(scoreTenths)} unit={copy.outOf} trail={<ApplicantMark state={state} />} />
      <ShareBar share={scoreTenths / 1_000} />
      <View className="applicant__meta">{copy.stateNotes[state](scoreTenths)}</View>
      <View className="applicant__meta">
        <Text>{copy.since(openedOn)}</Text>
        {endedOn !== null && <Text>{copy.endedOn(endedOn)}</Text>}
        {failedReviews > 0 && <Text>{copy.failed(failedReviews)}</Text>}
      </View>
    </Card>
  );
}

function Parts({ parts }: Pick<ApplicantFile, 'parts'>) {
  return (
    <Card title={copy.parts}>
      <View role="list">
        {parts.map(({ category, scoreTenths, fullTenths }) => (
          <View key={category} className="applicant__part" role="listitem">
            <View className="applicant__part-head">
              <Text>{categoryWords[category]}</Text>
              <Text className="applicant__part-score">{copy.partOutOf(scoreTenths, fullTenths)}</Text>
            </View>
            <ShareBar share={fullTenths === 0 ? 0 : scoreTenths / fullTenths} />
          </View>
        ))}
      </View>
      <View className="applicant__meta">{copy.yearOnly}</View>
    </Card>
  );
}

function Reviews({ reviews }: Pick<ApplicantFile, 'reviews'>) {
  return (
    <Card title={copy.reviews}>
      {reviews.length === 0 ? (
        <View>{copy.noReviews}</View>
      ) : (
        <View role="list">
          {[...reviews].reverse().map(({ at, on, isPassed, words, reviewerName }) => (
            <View key={at} className="applicant__review" role="listitem">
              <View className="applicant__review-head">
                <Tag word={isPassed ? copy.passed : copy.notPassed} tone={isPassed ? 'green' : 'red'} />
                <Text>{copy.reviewedBy(reviewerName, on)}</Text>
              </View>
              <View className="applicant__review-words">{words}</View>
            </View>
          ))}
        </View>
      )}
      <View className="applicant__meta">{copy.threeStrikes}</View>
    </Card>
  );
}

/** An applicant's hundred points: how many, of what, and what those who reviewed found. */
export function FileView({ file }: { readonly file: ApplicantFile }) {
  const { personId } = file;
  return (
    <>
      <Score file={file} />
      <Parts parts={file.parts} />
      <Reviews reviews={file.reviews} />
      <Card kind="list">
        <ListRow
          title={copy.seeEntries}
          onPress={() => openPage('entries', { subjectKind: 'applicant', subjectId: personId })}
        />
      </Card>
    </>
  );
}

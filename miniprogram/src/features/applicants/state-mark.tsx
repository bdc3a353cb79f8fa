import { Text, View } from '@tarojs/components';
import type { ApplicantState } from '@shared/domain/applicant-file';
import { Glyph, type GlyphName } from '@/components/content/glyph';
import { classNames } from '@/components/theme/class-names';
import { copy } from './copy';
import './applicants.scss';

const icons: Readonly<Record<ApplicantState, GlyphName>> = {
  inTraining: 'clock',
  target: 'star',
  admitted: 'check',
  ended: 'cross',
};

/** How far somebody has come: a drawing and a word; the colour only helps. */
export const StateMark = ({ state }: { readonly state: ApplicantState }) => (
  <View className={classNames('applicant__state', `applicant__state--${state}`)}>
    <Glyph name={icons[state]} size="small" />
    <Text>{copy.states[state]}</Text>
  </View>
);

import { useEffect, useState } from 'react';
import { Card } from '@/components/content/card';
import { CodeBlock } from '@/components/content/code-block';
import { CountTiles, type CountTile } from '@/components/content/count-tiles';
import { KeyValueList } from '@/components/content/key-value-list';
import { ExpiryCountdown } from '@/components/feedback/expiry-countdown';
import { ProgressBar } from '@/components/feedback/progress-bar';
import { Steps } from '@/components/feedback/steps';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { CodeInput } from '@/components/form/code-input';
import { FileDrop } from '@/components/form/file-drop';
import { PhoneNumberButton } from '@/components/form/phone-number-button';
import { readDeviceLabel } from '@/platform/device-label';
import type { LocalFile } from '@/platform/file-choice';
import { openFile } from '@/platform/files';
import { openPrivacyGuide, readPrivacyState } from '@/platform/privacy';
import { randomBytes } from '@/platform/random';
import { copy } from './account-copy';
import { Section } from './section';

type CountKey = keyof typeof copy.counts;
const tiles: readonly CountTile<CountKey>[] = [
  { key: 'added', word: copy.counts.added, count: 12, tone: 'good' },
  { key: 'changed', word: copy.counts.changed, count: 38, tone: 'change' },
  { key: 'same', word: copy.counts.same, count: 1270 },
  { key: 'refused', word: copy.counts.refused, count: 3, tone: 'bad' },
];
const wish = { extensions: ['xlsx', 'csv'], bytesMax: 5 * 1024 * 1024 };
const sample: LocalFile = { name: copy.fileName, bytes: 187_000, content: 'sample' };

function Files() {
  const [file, setFile] = useState<LocalFile | null>(null);
  return (
    <>
      <FileDrop
        label={copy.fileLabel}
        wish={wish}
        file={file}
        onChoose={setFile}
        onRemove={() => setFile(null)}
      />
      <FileDrop
        label={copy.fileLabel}
        wish={wish}
        file={sample}
        onChoose={setFile}
        onRemove={() => setFile(null)}
      />
    </>
  );
}

const codeSeconds = 120;

function Codes() {
  const [typed, setTyped] = useState('39');
  const [expiresAtMs, setExpiresAtMs] = useState(() => Date.now() + codeSeconds * 1_000);
  const [isExpired, setIsExpired] = useState(false);
  return (
    <>
      <Card>
        <CodeBlock code="39827461" note={copy.codeNote} canCopy isExpired={isExpired} />
        <ExpiryCountdown
          expiresAtMs={expiresAtMs}
          secondsTotal={codeSeconds}
          onExpire={() => setIsExpired(true)}
          renew={{
            word: copy.renew,
            onPress: () => {
              setExpiresAtMs(Date.now() + codeSeconds * 1_000);
              setIsExpired(false);
            },
          }}
        />
      </Card>
      <Card>
        <CodeBlock code="10293847" isExpired />
        <ExpiryCountdown
          expiresAtMs={0}
          secondsTotal={codeSeconds}
          renew={{ word: copy.renew, onPress: () => setIsExpired(false) }}
        />
      </Card>
      <CodeInput
        label={copy.codeLabel}
        placeholder={copy.codePlaceholder}
        value={typed}
        onChange={setTyped}
        onComplete={(code) => showToast(code, 'good')}
      />
      <CodeInput label={copy.codeLabel} value="12345678" problem={copy.codeProblem} onChange={setTyped} />
    </>
  );
}

/** What the platform says of the machine this is looked at on. */
function Here() {
  const [bytes, setBytes] = useState('');
  const [guide, setGuide] = useState<string | null>(null);
  useEffect(() => {
    void randomBytes(8).then((random) => setBytes([...random].join(' ')));
    void readPrivacyState().then(({ guideName }) => setGuide(guideName));
  }, []);
  const download = async () => {
    const outcome = await openFile('data:text/csv;charset=utf-8,1', copy.downloadName);
    if (outcome !== 'opened') showToast(copy.downloadFailed, 'bad');
  };
  return (
    <>
      <Card>
        <KeyValueList
          items={[
            { key: 'device', label: copy.device, value: readDeviceLabel() },
            { key: 'random', label: copy.random, value: bytes },
            {
              key: 'privacy',
              label: copy.privacy,
              value: guide ?? copy.noGuide,
              action: guide === null ? undefined : { word: guide, onPress: () => void openPrivacyGuide() },
            },
          ]}
        />
      </Card>
      <Button word={copy.download} icon="download" kind="ghost" onPress={() => void download()} />
    </>
  );
}

export function AccountSamples() {
  const [chosen, setChosen] = useState<CountKey | null>('refused');
  return (
    <>
      <Section title={copy.sections.steps}>
        {[0, 1, 3].map((current) => (
          <Card key={current}>
            <Steps label={copy.stepsLabel} words={copy.steps} current={current} />
          </Card>
        ))}
      </Section>
      <Section title={copy.sections.progress}>
        <Card>
          <ProgressBar label={copy.progress} done={0} total={1323} words={copy.rows(0, 1323)} />
          <ProgressBar label={copy.progress} done={560} total={1323} words={copy.rows(560, 1323)} />
          <ProgressBar label={copy.progress} done={1323} total={1323} words={copy.rows(1323, 1323)} />
        </Card>
      </Section>
      <Section title={copy.sections.counts}>
        <CountTiles label={copy.countsLabel} tiles={tiles} />
        <CountTiles
          label={copy.countsLabel}
          tiles={tiles.map((tile) => (tile.key === 'same' ? { ...tile, count: 0 } : tile))}
          chosen={chosen}
          onChoose={setChosen}
        />
      </Section>
      <Section title={copy.sections.file}>
        <Files />
      </Section>
      <Section title={copy.sections.code}>
        <Codes />
      </Section>
      <Section title={copy.sections.phone}>
        <PhoneNumberButton
          word={copy.phoneWord}
          onAnswer={({ outcome }) => showToast(copy.answers[outcome])}
        />
      </Section>
      <Section title={copy.sections.here}>
        <Here />
      </Section>
    </>
  );
}

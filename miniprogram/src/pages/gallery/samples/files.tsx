import { useState } from 'react';
import { FileDrop } from '@/components/form/file-drop';
import type { LocalFile } from '@/platform/file-choice';
import { copy } from '../account-copy';
import { ignore, Sample } from '../section';

const wish = { extensions: ['xlsx', 'csv'], bytesMax: 5 * 1024 * 1024 };
const sample: LocalFile = { name: copy.fileName, bytes: 187_000, content: 'sample' };
const rest = { label: copy.fileLabel, wish, onChoose: ignore, onRemove: ignore };

export function Files() {
  const [file, setFile] = useState<LocalFile | null>(null);
  return (
    <>
      <Sample state="empty">
        <FileDrop {...rest} file={file} onChoose={setFile} onRemove={() => setFile(null)} />
      </Sample>
      <Sample state="chosen">
        <FileDrop {...rest} file={sample} />
      </Sample>
      <Sample state="loading">
        <FileDrop {...rest} file={sample} isWorking />
      </Sample>
      <Sample state="problem">
        <FileDrop {...rest} file={null} problem={copy.fileProblem} />
      </Sample>
    </>
  );
}

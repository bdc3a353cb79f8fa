import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { sheets } from '@shared/contract/index';
import { sheetLimits } from '@shared/contract/sheets';
import { NoAnswerError } from '@/api/api-error';
import { answerKey } from '@/api/use-answer';
import { useSending } from '@/api/use-sending';
import { writeOnce } from '@/api/use-write';
import type { LocalFile } from '@/platform/file-choice';
import { uploadLocalFile } from '@/platform/upload';
import { unitOf, type ImportAim } from './state';

export type StartPhase = 'choosing' | 'uploading' | 'reading';

/** A file that has arrived; when the answer to reading it was lost, it need not travel again. */
interface Arrived {
  readonly file: LocalFile;
  readonly uploadId: string;
}

/** The end of a name tells its kind. */
const shortName = (name: string): string =>
  name.length <= sheetLimits.fileNameCharsMax ? name : name.slice(-sheetLimits.fileNameCharsMax);

/** From a file on this machine to an import that is read; `onRead` gets its id. */
export function useStartImport(aim: ImportAim, onRead: (importId: string) => void) {
  const client = useQueryClient();
  const [file, setFile] = useState<LocalFile | null>(null);
  const [phase, setPhase] = useState<StartPhase>('choosing');
  const [percent, setPercent] = useState(0);
  const [uploadId, setUploadId] = useState<string | null>(null);
  const arrived = useRef<Arrived | null>(null);

  const upload = async (chosen: LocalFile): Promise<string> => {
    if (arrived.current?.file === chosen) return arrived.current.uploadId;
    setPercent(0);
    setPhase('uploading');
    const place = await writeOnce(sheets.prepareUpload, 'prepare:sheet', {
      ...unitOf(aim),
      bytes: chosen.bytes,
    });
    await uploadLocalFile({ file: chosen, ...place, onProgress: setPercent });
    arrived.current = { file: chosen, uploadId: place.uploadId };
    return place.uploadId;
  };
  const read = async (chosen: LocalFile, id: string): Promise<void> => {
    setUploadId(id);
    setPhase('reading');
    const input = { ...unitOf(aim), kind: aim.kind, uploadId: id, fileName: shortName(chosen.name) };
    try {
      const begun = await writeOnce(sheets.import, `import:${id}`, input);
      client.setQueryData(answerKey(sheets.getImport, { ...unitOf(aim), importId: begun.importId }), begun);
    } catch (error) {
      // A large file takes longer to read than anybody waits for an answer: the next page looks how far it is.
      if (!(error instanceof NoAnswerError) || error.reason !== 'timeout') throw error;
    }
    await client.invalidateQueries({ queryKey: answerKey(sheets.listImports) });
    onRead(id);
  };
  const sending = useSending(async () => {
    if (file === null) return;
    try {
      await read(file, await upload(file));
    } finally {
      setPhase('choosing');
    }
  });
  return {
    file,
    choose: (chosen: LocalFile | null) => {
      arrived.current = null;
      setFile(chosen);
    },
    phase,
    percent,
    /** An import has the id of its upload. */
    importId: phase === 'reading' ? uploadId : null,
    isSending: sending.isSending,
    problem: sending.problem,
    send: () => void sending.send(),
  };
}

export type StartImport = ReturnType<typeof useStartImport>;
